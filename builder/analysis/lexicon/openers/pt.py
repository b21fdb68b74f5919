"""What opens a leaning Portuguese sentence."""

from __future__ import annotations

from typing import Final

from builder.analysis.lexicon.openers.kinds import Openers

OPENERS: Final = Openers(
    pronouns=(
        "na sua opinião|a seu ver|no seu entender|entre eles|entre elas|entre estes|entre estas|"
        "tudo isto|tudo isso|nenhum deles|ele|ela|"
        "eles|elas|isto|isso|aquilo|este|esta|estes|estas|esse|essa|esses|essas|aquele|aquela|"
        "aqueles|aquelas|seu|sua|seus|suas|o seu|a sua|os seus|as suas|ambos|ambas|outro|outra|"
        "outros|outras|um outro|uma outra|o outro|a outra|os outros|as outras|os restantes|"
        "as restantes|os demais|as demais|"
        "tal|tais|o mesmo|a mesma|nele|nela|dele|dela|deles|delas|disso|disto|nisso|nisto"
    ),
    connectives=(
        "sim,|não,|bom,|bem,|claro,|"
        "ao todo|no total|pouco depois|em seguida|resultado|trata-se|questionado|questionada|mas|"
        "e|ou|nem|porém|contudo|todavia|no entanto|entretanto|além disso|também|tampouco|assim|"
        "então|depois|logo|por isso|portanto|por conseguinte|em contrapartida|pelo contrário|"
        "enquanto isso|igualmente|de facto|de fato|com efeito|por exemplo|em consequência|mesmo "
        "assim|ainda assim|apesar disso|por sua vez|ao mesmo tempo|desde então|até então|por "
        "outro lado|por seu lado|por seu turno|da sua parte|neste|nesse|nesta|nessa|para isso|"
        "com isso|daí|ali|aí|aqui|lá|finalmente|por fim|por último|inclusive|mais tarde|"
        "posteriormente|anteriormente|segundo ele|segundo ela|deste modo|desta forma|dessa forma|"
        "desse modo|afinal|aliás|é que|só que|ou seja|porque|pois|sendo assim|já|agora|até lá|"
        "nessa altura|por essa altura|é por isso"
    ),
    pointers=(
        "(?:o|a) (?:segund[oa]|terceir[oa]|quart[oa]) (?!trimestre|semestre|turno|volta|guerra)"
        r"(?-i:[a-zá-úçãõ]{3,}) (?:tem|é|era|foi|está|será|tinha|pode|deve|ficou|vai|não|morreu)\b|"
        "(?:o|a|os|as) (?!governo|parlamento|presidente|papa|rei|rainha|polícia|exército|mundo|"
        "mar|sol|lua|terra|país|economia|euro|dólar|oposição|senado|"
        "congresso)(?-i:[a-zá-úçãõ]{3,}) (?:tem|têm|é|são|era|eram|foi|foram|está|estão|será|"
        r"serão|tinha|tinham|pode|podem|deve|devem|ficou|vai|vão|não)\b|"
        r"(?-i:[A-ZÁ-Ú]?[a-zá-úçãõ0-9 -]{2,60}), (?:ele|ela|eles|elas)\b|(?:o|a) (?:jovem|menor|"
        "arguid[oa]|detid[oa]|condutora?|menin[oa]|jogador|avançado|técnico|porta-voz|homem|"
        r"mulher)(?:,| (?:foi|tem|tinha|é|era|está|estava|será|acrescentou|disse|ficou|há)\b)|"
        "(?:segundo|após|desde|durante|com|em|depois d|antes d|apesar d)[oa]?s? ?(?:o|a|os|as)? "
        "(?:relatório|texto|acordo|estudo|documento|comunicado|ataque|acidente|atentado|reunião|"
        "autores?|fontes?),|(?:a maioria|muitos|muitas|alguns|algumas|vários|várias|poucos|"
        r"outros|nem todos|todos|só \w+|\d+) (?:vinham?|eram?|são|foram|têm|tinham|estão|estavam|"
        r"chegaram|morreram|sobreviveram|continuam|concordam)\b|d[oa]s (?:dois|duas|três|quatro|"
        r"cinco|seis|sete|oito|nove|dez|onze|doze|\d+),|uma? (?:porta-voz|testemunha|vizinh[oa]|"
        r"fonte) (?:disse|confirmou|acrescentou|garantiu|negou)\b|(?:os dois|as duas|os (?:três|"
        "quatro|cinco)|as (?:três|quatro|cinco)|este último|esta última|no dia seguinte|no mesmo "
        r"dia|na véspera)\b|(?:a empresa|a companhia|o grupo|o acordo|o relatório|o texto|o "
        "projecto|o projeto|a decisão|a medida|as medidas|o ataque|o incidente|o suspeito|a "
        "vítima|as vítimas|o homem|a mulher|o estudo|o comunicado|o anúncio|a reunião|a cimeira|"
        "a cúpula|a visita|o ministro|o porta-voz|o autor|o documento|a lei|o navio|o avião|o "
        "julgamento)(?! (?:de|do|da|dos|das|entre|sobre|para|em|no|na|que|por|com|contra|à|ao|e|"
        r"assinado|\w+ (?:de|do|da|em|entre))\b)|(?:\w+ )?\w+ (?:dias?|semanas?|meses|mês|anos?|"
        r"horas?|minutos?) (?:depois|mais tarde|antes)\b(?! d)|(?:quando|se|embora|porque|depois "
        r"que|antes que) (?:ele|ela|eles|elas|isto|isso|este|esta)\b|(?:disse|diz|dizem|disseram|"
        "afirmou|afirmam?|acrescentou|acrescenta|explicou|explica|garantiu|garante|alegam?|"
        "sublinhou|"
        "referiu|adiantou|consideram?|defendem?|lembrou|lembra|recordou|admitiu|prometeu|anunciou|"
        r"pediu|exigem?) (?:ainda |também |mesmo )?que\b|(?:tem|tinha) \d+ anos\b|"
        r"(?:é|foi|era|será|são|foram) (?:o|a|os|as|uma?) (?:primeir[oa]s?|segund[oa]|terceir[oa]|"
        r"maior|pior|únic[oa]|melhor|últim[oa])\b"
    ),
    unless=(
        r"nem todos (?:os|as)\b|est[ea] (?:segunda|terça|quarta|quinta|sexta|sábado|domingo|"
        r"semana|mês|ano|verão|inverno|manhã|tarde|noite)\b|sua (?:santidade|majestade|"
        r"excelência)\b|assim como\b|além de\b|depois d\w+\b|nest[ea] (?:momento|ano|mês|semana|"
        r"segunda|terça|quarta|quinta|sexta)\b|já (?:em|no|na|foi|foram)\b|agora que\b|outros? "
        r"(?:\d|países)|aqui (?:em|no|na)\b|lá (?:em|no|na)\b|logo (?:após|no|na)\b"
    ),
    anywhere=r"\b(?:minutos|horas|dias|semanas|meses|anos) (?:depois|mais tarde|antes)\.$",
    speaker=(
        r"[\"”»],? (?:disse|acrescentou|explicou|afirmou)(?:,? (?:a )?(?!ele\b|a\b|o\b|"
        r"um)(?-i:[a-zá-úã]+))*\.$|[,\"”»] ?(?:disse|acrescentou|explicou|afirmou|declarou|"
        r"segundo) (?:ele|ela|eles)\b|[\"”»],? (?:disse|acrescentou|explicou|afirmou|declarou|"
        r"sublinhou)\.?$"
    ),
)
