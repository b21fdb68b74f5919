"""Portuguese."""

from __future__ import annotations

from builder.analysis.facts.tongues.kinds import Tongue, numbered, phrases, words
from builder.text import stopwords

PORTUGUESE = Tongue(
    language="pt",
    point=",",
    group=".\u00a0\u202f ",
    numbers={
        **numbered(
            "dois/duas três quatro cinco seis sete oito nove dez onze doze treze "
            "catorze/quatorze quinze dezesseis/dezasseis dezessete/dezassete dezoito "
            "dezenove/dezanove vinte",
            2,
        ),
        "trinta": 30,
        "quarenta": 40,
        "cinquenta": 50,
        "sessenta": 60,
        "setenta": 70,
        "oitenta": 80,
        "noventa": 90,
        "cem": 100,
        "cento": 100,
        **{
            f"{stem}{end}": 100 * value
            for stem, value in numbered(
                "duzent trezent quatrocent quinhent seiscent setecent oitocent novecent", 2
            ).items()
            for end in ("os", "as")
        },
        "mil": 1_000,
    },
    scales={
        "mil": 1_000,
        "milhão": 1_000_000,
        "milhões": 1_000_000,
        "bilhão": 1_000_000_000,
        "bilhões": 1_000_000_000,
    },
    single=words("um"),
    joint="e",
    half="meio",
    qualifiers=phrases(
        "pelo menos; ao menos; mais de; menos de; cerca de; perto de; em torno de; até; "
        "quase; aproximadamente; no máximo; no mínimo; um total de; apenas; outros; outras; "
        "uns; umas"
    ),
    trailing=(),
    span="a|ou",
    between="entre e",
    percent=r"por\ cento|%",
    money=words("euros euro dólares dólar ienes yuans reais real francos rublos libras"),
    measures=words(
        "quilómetros quilômetros quilômetro quilómetro metros metro centímetros milímetros quilos "
        "quilogramas gramas toneladas tonelada litros litro hectares hectare megawatts gigawatts "
        "graus nós barris"
    ),
    times=words(
        "segundos segundo minutos minuto horas hora dias dia semanas semana meses mês anos ano "
        "décadas noites séculos"
    ),
    stops=stopwords.of("pt") | words("foram são eram serão segundo contra têm tinham cujo trás"),
    labels=words(
        "artigo artigos secção seção capítulo página páginas número nº resolução voo rota canal "
        "fase nível grupo bloco sala linha porta classe categoria ponto anexo boeing airbus agenda "
        "fórmula"
    ),
    definite=words("os as estes estas esses essas seus suas nossos nossas ambos dos das nos nas"),
    ages=words("idade"),
    nouns="first",
    before_noun=words(
        "novos novas outros outras antigos grandes pequenos pequenas primeiros primeiras últimos "
        "últimas jovens principais"
    ),
    of="de",
    months=numbered(
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
        1,
    ),
    weekdays={
        **numbered(
            "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo", 0
        )
    },
    said=words(
        "disse diz afirmou afirma declarou explicou explica acrescentou garantiu sublinhou "
        "referiu alertou ressaltou destacou respondeu perguntou escreveu contou insistiu "
        "reconheceu lembrou comentou "
        "justificou congratulou-se queixou-se conta pede pediu criticou critica defendeu defende "
        "lamentou lamenta relatou relata ressalta destaca avalia avaliou resumiu desabafou "
        "salientou frisou apontou confessou considera considerou"
    ),
    auxiliaries=words("tem têm tinha também"),
    pronouns=words("ele ela eles elas"),
    determiners=words("o a os as um uma seu sua"),
    to="à|ao|aos|às",
    source="segundo",
    ahead=words(
        "será serão deve devem previsto prevista previstos próximo próxima poderia vai vão haverá "
        "antes até"
    ),
)
