"""Spanish."""

from __future__ import annotations

from builder.analysis.facts.tongues.kinds import Tongue, numbered, phrases, words
from builder.text import stopwords

SPANISH = Tongue(
    language="es",
    point=",",
    group=".\u00a0\u202f ",
    numbers={
        **numbered(
            "dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince "
            "dieciséis diecisiete dieciocho diecinueve veinte veintiuno/veintiún/veintiuna "
            "veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho "
            "veintinueve",
            2,
        ),
        "treinta": 30,
        "cuarenta": 40,
        "cincuenta": 50,
        "sesenta": 60,
        "setenta": 70,
        "ochenta": 80,
        "noventa": 90,
        "cien": 100,
        "ciento": 100,
        **{
            f"{stem}{end}": 100 * value
            for stem, value in numbered(
                "doscient trescient cuatrocient quinient seiscient setecient ochocient novecient", 2
            ).items()
            for end in ("os", "as")
        },
        "mil": 1_000,
    },
    scales={"mil": 1_000, "millón": 1_000_000, "millones": 1_000_000},
    single=words("un"),
    joint="y",
    half="medio",
    qualifiers=phrases(
        "al menos; por lo menos; más de; menos de; cerca de; alrededor de; en torno a; hasta; "
        "unos; unas; casi; aproximadamente; como máximo; como mínimo; un total de; apenas; "
        "solo; sólo; otros; otras"
    ),
    trailing=(),
    span="a|o",
    between="entre y",
    percent=r"por\ ciento|%",
    money=words("euros euro dólares dólar yenes yuanes pesos francos rublos libras reales soles"),
    measures=words(
        "kilómetros kilómetro metros metro centímetros milímetros kilogramos kilos gramos "
        "toneladas tonelada litros litro hectáreas hectárea megavatios gigavatios grados nudos "
        "barriles"
    ),
    times=words(
        "segundos segundo minutos minuto horas hora días día semanas semana meses mes años año "
        "décadas noches siglos"
    ),
    stops=stopwords.of("es") | words("han son habían eran serán según contra fueron cuyo"),
    labels=words(
        "artículo artículos sección capítulo página páginas número núm nº resolución vuelo ruta "
        "canal fase nivel grupo bloque sala línea puerta clase categoría punto anexo boeing airbus "
        "agenda fórmula"
    ),
    definite=words("los las estos estas esos esas sus nuestros nuestras ambos mis tus"),
    ages=words("edad"),
    nouns="first",
    before_noun=words(
        "nuevos nuevas otros otras antiguos grandes pequeños pequeñas primeros primeras últimos "
        "últimas jóvenes principales"
    ),
    of="de",
    months=numbered(
        "enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre "
        "diciembre",
        1,
    ),
    weekdays=numbered("lunes martes miércoles jueves viernes sábado domingo", 0),
    said=words(
        "dijo dice afirmó afirma declaró declara señaló señala aseguró asegura explicó explica "
        "añadió añade agregó indicó advirtió advierte subrayó sostuvo sostiene respondió preguntó "
        "escribió contó cuenta insistió reconoció recordó comentó manifestó "
        "lamentó lamenta pidió pide criticó critica denunció denuncia defendió defiende reclamó "
        "reclama aseveró relató relata sentenció matizó precisó confesó reiteró recalcó expresó "
        "apuntó apunta detalló concluyó replicó exclamó zanjó"
    ),
    auxiliaries=words("ha han había también"),
    pronouns=words("él ella ellos ellas"),
    determiners=words("el la los las un una su sus"),
    to="a|al|ante",
    source="según",
    ahead=words(
        "será serán debe deben previsto prevista previstos próximo próxima podría podrían hará "
        "harán va van comenzará habrá llegará antes hasta"
    ),
)
