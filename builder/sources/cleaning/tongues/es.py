"""Spanish."""

from __future__ import annotations

from typing import Final

PHRASES: Final = {
    "share-line": """
        compartir; compartir en…; comparte…; compártelo…; imprimir; guardar; enviar por…; síguenos…;
        copiar enlace; compartir en facebook; compartir en whatsapp; compartir en twitter;
        ir a los comentarios; escuchar; escuchar artículo…; escucha este artículo…;
        regalar artículo…; guardar para después; copiar url; enlace
    """,
    "newsletter": """
        … darse de baja …; … recibe este correo …; recibe las…; recibe en…; suscríbete…;
        suscribirse…; suscribete…; regístrate…; … boletín …; … nuestro newsletter …;
        … en tu correo …; … tu bandeja de entrada …; ver en el navegador…; solo para suscriptores…;
        exclusivo para suscriptores…; contenido exclusivo…; ya eres suscriptor…; ya soy suscriptor…;
        recibe cada…; recibe gratis…; suscríbete y…; para seguir leyendo…; sigue leyendo con…;
        … acceso ilimitado …; … para seguir leyendo …; apóyanos…; … para no perderte nada …;
        … en directo en whatsapp …; … canal de whatsapp …; … síguenos en …
    """,
    "cookie-notice": """
        aceptar; aceptar todo; rechazar todo…; rechazar; configurar; configurar cookies…;
        valoramos tu privacidad…; … nuestros socios utilizamos …; … nuestros socios almacenamos …;
        … nuestros socios tratamos …; … nuestra política de privacidad …; … contenido externo …;
        utilizamos cookies…; usamos cookies…
    """,
    "caption": """
        imagen…; fotografía…; crédito…; fotografías…; fotos de…; infografía…
    """,
    "read-next": """
        lea también…; lee también…; leer más…; ver más…; ver también…; te puede interesar…;
        más información…; más sobre…; no te lo pierdas…; te puede gustar…; lea además…; lee además…;
        mira también…; mirá también…; sigue leyendo…; lee más…; te recomendamos leer…;
        seguí leyendo…; seguir leyendo…
    """,
    "related-headline": """
        también en este número; noticias relacionadas; artículos relacionados; lo más leído;
        lo más visto; más leídas; más noticias; te recomendamos; también te puede interesar…;
        últimas noticias; contenido relacionado; lo más comentado…; lo más compartido…; lo último…;
        en portada; otras noticias…; en el próximo número…; te puede interesar; recomendado para ti…
    """,
    "comment-form": """
        te ha sido útil…; comentario; comentarios; deja un comentario…; dejar un comentario…;
        deja una respuesta…; responder; comentar; … no será publicada …; fe de errores…;
        has encontrado un error…; ha visto algo…; escríbanos…; ver todos los comentarios…;
        ver comentarios…; normas de participación…; tu opinión…
    """,
    "author-blurb": """
        … escribe sobre …; sobre el autor…; sobre la autora…; acerca del autor…; … es periodista …;
        las opiniones expresadas…; contacto de prensa…; contacto prensa…; acerca de la empresa…;
        sobre la empresa…; contacto para medios…; sobre la firma…; ver biografía…
    """,
    "copyright": """
        todos los derechos reservados…; … todos los derechos reservados …; … derechos reservados …;
        ficha técnica…; si está interesado en licenciar…; aviso de privacidad…; una publicación de…;
        depósito legal…
    """,
    "advertisement": """
        publicidad; anuncio; anuncios; patrocinado; contenido patrocinado; continúa después…;
        sigue después…; anúnciate…; anunciarse…
    """,
    "byline": """
        escrito por…; publicado por…; redacción; columna de…; por nuestro corresponsal…
    """,
    "source-line": """
        fuente…; fuentes…
    """,
    "timestamp": """
        publicado…; publicado el…; actualizado…; tiempo de lectura…; corrección…;
        nota de la redacción…; duración…; última actualización…; este artículo se publicó…
    """,
    "tags": """
        etiquetas…; temas; temas…; categorías…; archivado en…; más información sobre…;
        temas relacionados…; marcado…
    """,
    "navigation": """
        español; inicio; buscar; cerrar; volver; ir al contenido; saltar al contenido; aviso legal;
        política de privacidad; términos y condiciones; contacto; quiénes somos; iniciar sesión;
        mi cuenta; política; economía; mundo; deportes; cultura; sociedad; noticias; última hora;
        internacional; nota de prensa; prensa; portada; provincia; opinión; esquelas; hemeroteca;
        suscripciones; club del lector; saltar menú…; ir al menú…; ir al contenido principal;
        pasar al contenido principal
    """,
}

PLEAS: Final = {
    "copyright": """
        reproduc* copia* copiar difusión distribu* redistribución reproducir; prohib* permiso
        autoriz* consentim* permit*; queda quedan se está están la el los las de del su sus este
        esta estos estas total o parcial y ni e no pueden puede ser editorial sin con previ* escrit*
        expres* por editor* medio contenid* artículo* noticia* texto* web sitio página titular
        derechos redacción cualquier estrictamente toda todo
    """,
    "comment-form": """
        coment*; inicia iniciar identifícate regístrate registrado registrada registrarte accede
        conectado conéctate; para esta este noticia artículo debes debe tienes que sesión dejar un
        el los estar poder o y participar en escribir tu usuario cuenta crea una con por favor
        necesitas puedes
    """,
}
