"""What opens a leaning Portuguese sentence."""

from __future__ import annotations

from typing import Final

from builder.analysis.lexicon.openers.kinds import Openers

OPENERS: Final = Openers(
    pronouns=(
        "ele|ela|eles|elas|isto|isso|aquilo|este|esta|estes|estas|esse|essa|esses|essas|aquele|"
        "aquela|aqueles|aquelas|seu|sua|seus|suas|o seu|a sua|os seus|as suas|ambos|ambas|"
        "outros|outras|tal|tais|o mesmo|a mesma|nele|nela|dele|dela|deles|delas|disso|disto|"
        "nisso|nisto"
    ),
    connectives=(
        "mas|e|ou|nem|porém|contudo|todavia|no entanto|entretanto|além disso|também|tampouco|"
        "assim|então|depois|logo|por isso|portanto|por conseguinte|em contrapartida|pelo "
        "contrário|enquanto isso|igualmente|de facto|de fato|com efeito|por exemplo|em "
        "consequência|mesmo assim|ainda assim|apesar disso|por sua vez|ao mesmo tempo|desde "
        "então|até então|por outro lado|por seu lado|por seu turno|da sua parte|neste|nesse|"
        "nesta|nessa|para isso|com isso|daí|ali|aí|aqui|lá|finalmente|por fim|por último|"
        "inclusive|mais tarde|posteriormente|anteriormente|segundo ele|segundo ela|deste modo|"
        "desta forma|dessa forma|desse modo|afinal|aliás|é que|só que|ou seja|porque|pois|"
        "sendo assim|já|agora"
    ),
    pointers=(
        "(?:os dois|as duas|os (?:três|quatro|cinco)|as (?:três|quatro|cinco)|este último|esta "
        r"última|no dia seguinte|no mesmo dia|na véspera)\b|(?:a empresa|a companhia|o grupo|o "
        "acordo|o relatório|o texto|o projecto|o projeto|a decisão|a medida|as medidas|o "
        "ataque|o incidente|o suspeito|a vítima|as vítimas|o homem|a mulher|o estudo|o "
        "comunicado|o anúncio|a reunião|a cimeira|a cúpula|a visita|o ministro|o porta-voz|o "
        "autor|o documento|a lei|o navio|o avião|o julgamento)(?! (?:de|do|da|dos|das|entre|"
        r"sobre|para|em|no|na|que|por|com|contra|à|ao|e|assinado|\w+ (?:de|do|da|em|entre))\b)|"
        r"(?:\w+ )?\w+ (?:dias?|semanas?|meses|mês|anos?|horas?|minutos?) (?:depois|mais tarde|"
        r"antes)\b(?! d)|(?:quando|se|embora|porque|depois que|antes que) (?:ele|ela|eles|elas|"
        r"isto|isso|este|esta)\b"
    ),
    unless=(
        "est[ea] (?:segunda|terça|quarta|quinta|sexta|sábado|domingo|semana|mês|ano|verão|"
        r"inverno|manhã|tarde|noite)\b|sua (?:santidade|majestade|excelência)\b|assim como\b|"
        r"além de\b|depois d\w+\b|nest[ea] (?:momento|ano|mês|semana|segunda|terça|quarta|"
        r"quinta|sexta)\b|já (?:em|no|na|foi|foram)\b|agora que\b|outros? (?:\d|países)|aqui "
        r"(?:em|no|na)\b|lá (?:em|no|na)\b|logo (?:após|no|na)\b"
    ),
    speaker=(
        r"[,\"”»] ?(?:disse|acrescentou|explicou|afirmou|declarou|segundo) (?:ele|ela|eles)\b|"
        r"[\"”»],? (?:disse|acrescentou|explicou|afirmou|declarou|sublinhou)\.?$"
    ),
)
