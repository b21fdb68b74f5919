"""Spanish word classes."""

from __future__ import annotations

from builder.analysis.lexicon.kinds import Lexicon, words
from builder.text.patterns import late

_VERBS = """
abre abrió acaba acepta aceptó acusa acusó advierte advirtió afecta afirma afirmó agregó alcanza
anuncia anunció aparece apoya apoyó aprobó aprueba apunta asegura aseguró asume asumió aumenta
aumentó añade añadió busca buscan cae cayó celebra celebró cierra cerró comienza comenzó conoce
considera consideró consigue consiguió contiene continúa crea creó cree creen cuenta cumple da dan
debe deben debería decide decidió declara declaró deja dejó denuncia denunció descarta dice dicen
dijo dijeron dio dieron encuentra encuentran entra entró es era eran espera esperan establece está
están estaba estaban estuvo evita exige existe existen explica explicó expresó falta firma firmó
forma fue fueron gana ganó ha han había habían hace hacen hacer hizo hicieron incluye incluyen
indica indicó informa informó insiste intenta intentó juega lamenta lanza lanzó llama llega llegan
llegó lleva llevan llevó logra logró manifestó mantiene mantienen mata mató mostró muere murió
muestra necesita niega negó obtiene obtuvo ocurre ocurrió ofrece parece participa pasa pasó perdió
permite pide piden pidió pierde plantea pone presenta presentó pretende prevé propone propuso
provocó puede pueden podrá podría quedó queda quiere quieren realiza realizó rechaza rechazó recibe
recibió reclama recordó recuerda reconoce reconoció regresa resulta resultó reúne reunió sabe sale
salió señala señaló será serán sería ser siendo sigue siguen siguió sostiene sostuvo sube subió
sucede sufre sufrió son supone tendrá tener tenía tenían tiene tienen toma tomó trabaja trabajan
trata ubicado usa utiliza va van ve ven vende viene vienen vio visitó vive viven vivió vuelve volvió
votó subrayó precisó destaca destacó reveló revela matado dicho hecho visto puesto sido estado
"""

_EMPTY = """
abril actualmente además agosto ahí ahora algo alguien allá allí alrededor año años anoche anterior
anteriormente apenas aquí así atrás ayer bastante bien casi caso casos catorce cerca ciento cientos
cinco cincuenta cosa cosas cuarenta cuarta cuarto cuatro debajo decenas delante dentro después
detrás día días diciembre diecinueve dieciocho dieciséis diecisiete diez diversas diversos doce
docenas domingo dos encima enero entonces euros ejemplo febrero fin finalmente forma frente fuera
gran grupo hora horas hoy incluso jamás jueves julio junio junto lado lejos luego lugar lunes mañana
manera martes marzo más mayo mayor mayores mejor mejores menor menos mes meses miércoles mientras
mil miles millares millón millones minuto minutos modo momento momentos mucha muchas mucho muchos
mundo nada nadie noche noventa noviembre nueva nuevas nueve nuevo nuevos nunca número ochenta ocho
octubre once otra otras otro otros parte partir pasada pasado peor persona personas poca pocas poco
pocos primer primera primeras primero primeros pronto próxima próximas próximo próximos pues quince
quinta quinto quizá quizás sábado segunda segundo segundos seis semana semanas septiembre sesenta
setenta siempre siete siglo sólo tal también tampoco tanto tarde tercer tercera tercero tiempo tipo
todavía trece treinta tres última últimas último últimos única único varias varios veinte vez veces
viernes vía ya señor señora dólares principal principales cada general
"""

_OPENERS = """
grande grandes gran pequeño pequeña pequeños pequeñas buen buena bueno buenas buenos mal mala malo
alto alta altos altas bajo baja antiguo antigua viejo vieja joven jóvenes largo larga fuerte fuertes
principal principales importante importantes actual actuales nuevo nueva nuevos nuevas mayor mejor
pleno plena plenos plenas
"""

_NOUNS = """
mar lugar hogar militar militares azúcar dólar bar radar altar par popular escolar familiar
particular regular nuclear celular solar titular pilar similar mujer mujeres poder poderes ayer
líder deber taller alquiler ser placer papel carácter cáncer clínica partido partidos estado estados
resultado resultados mercado mercados diputado diputados lado soldado soldados cuidado abogado
abogados empleado empleados atentado atentados sentido pedido comunicado vida medida medidas salida
entrada ciudad unidos unidas tratado llamada década jornada temporada herido heridos contenido
detenido detenidos refugiado refugiados acusado acusados acuerdo senado juzgado nacido marido ruido
mundo segundo fondo comando bando incendio estudiando
"""

_VAGUE = """
acceso acciones acción acuerdo acuerdos alcalde alto apoyo asunto atención autor ayuda base búsqueda
cabeza cambio cambios campaña canasta candidata candidato capacidad capital causa centro ciudad
clase comisión comité compañía compromiso comunidad condiciones condición confederación conjunto
consecuencia consejo contenido contexto control crecimiento cuenta cuestión dato datos debate
decisiones decisión delegación derecho derechos desarrollo diferencia dinero dirección director
documento dudas efecto efectos elemento embajador empleo empresa empresas encuentro equipo error
espacio estado estrategia estudio etapa experiencia experto expertos extranjero falta familia figura
final fuente fuentes fuerza fuerzas función futuro gente gobierno gobiernos grupos habitantes hecho
hechos historia hombre hombres idea imagen impacto importancia información informe iniciativa
institución intención intereses interés inversión investigación invitación jefe jornada joven
jugador jugadores labor ley lista llegada lucha líder límite línea líneas manos material medida
medidas medio medios mensaje miembro miembros ministro modelo motivo muestra mujer mujeres nivel
niveles nombre nota noticia objetivo objetivos obra obras ocasión opinión oportunidad orden
organización origen padre palabra palabras papel paso país países periodista periodistas período
plan planes plantilla población poder política portavoz posibilidad posición precio precios
presencia presidente presión principio problema problemas proceso producción producto productos
programa propuesta proyecto proyectos pueblo punto puntos público razón realidad recurso recursos
región relaciones relación representante representantes responsable responsables respuesta resto
resultado resultados reunión riesgo salida sector seguridad semana sentido serie servicio servicios
sistema situación sociedad solución tema texto total trabajo trabajos término términos título uso
usuario valor verdad versión vida visita vista voluntad votos voz víctima zona área
"""

LEXICON = Lexicon(
    verbs=words(_VERBS),
    verb_like=late(
        r"\w{2,}(?:ando|iendo|yendo|aron|ieron|aban|ábamos|arán|erán|irán|arían|erían|irían|aría|ería"
        r"|iría|ará|erá|irá|aba)|\w{3,}(?:ar|er|ir|arse|erse|irse|arlo|erlo|ió)"
    ),
    adverb_like=late(r"\w{3,}mente"),
    nouns=words(_NOUNS, "batería galería maría lotería artillería"),
    empty=words(_EMPTY),
    numbers=words("dos tres cuatro cinco seis siete diez cien mil primero primera"),
    noun_like=late(r"\w{2,}(?:ción|ciones|dad|dades|ismo|ista|ncia|ional|logía|aje)s?"),
    deed_like=late(r"\w{2,}(?:[cs]ión|[cs]iones|dad|dades|ismo|mientos?|ncias?)"),
    openers=words(_OPENERS),
    titles=words(
        "presidente presidenta ministro ministra señor señora sr sra dr dra general coronel "
        "diputado senador senadora gobernador alcalde alcaldesa secretario portavoz juez"
    ),
    vague=words(_VAGUE),
    links=words("de del la las los y"),
    bodies=words(
        "ministerio universidad banco consejo tribunal partido república asociación comisión corte "
        "instituto fundación federación confederación agencia organización cámara junta sindicato"
    ),
    joints=words("de del"),
    before_nouns=words(
        "el la los las un una unos unas al del de en con sin por para sobre entre contra su "
        "sus mi tu nuestro nuestra este esta estos estas ese esa aquel aquella cada todo toda "
        "todos todas"
    ),
    before_verbs=words(
        "yo él ella ellos ellas nosotros que quien quienes no se ya ha han había fue fueron "
        "es son está están era puede pueden debe deben va van le les lo me también"
    ),
    after_verbs=words("el los un una su sus le lo esto eso"),
    adjective_like=late(
        r"\w{2,}(?:ic[oa]s?|al(?:es)?|iv[oa]s?|os[oa]s?|[ai]d(?:as?|os)|bles?|és|es[ae]s?|an[oa]s?|ari[oa]s?)"
    ),
    noun_first=True,
)
