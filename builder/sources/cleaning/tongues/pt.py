"""Portuguese."""

from __future__ import annotations

from typing import Final

PHRASES: Final = {
    "share-line": """
        compartilhar; compartilhe…; compartilhar no…; partilhar; partilhe…; siga nos…; copiar link;
        ouvir; ouça este conteúdo…; ouvir notícia…; ouvir artigo…; oferecer artigo…; ler mais tarde;
        salvar; salvar notícia; tamanho da letra
    """,
    "newsletter": """
        … cancelar a inscrição …; receba em seu…; receba nossa…; receba as…; assine nossa…;
        assine a…; assine o…; … receba em seu email …; inscreva se…; cadastre se…; subscreva…;
        … nossa newsletter …; … seu e mail …; … em seu email …; ver no navegador…; carregando;
        conteúdo exclusivo…; exclusivo para assinantes…; artigo exclusivo…; só para assinantes…;
        já é assinante…; já sou assinante…; assine já…; assine e…; receber alertas…;
        receba alertas…; para continuar a ler…; para continuar lendo…;
        … exclusivo para assinantes …; … acesso ilimitado …; apoia nos…; apoie…;
        … canal do whatsapp …; … siga nos no …
    """,
    "cookie-notice": """
        aceitar; concordo; rejeitar; rejeitar tudo…; gerir cookies…; definições de cookies…;
        … nossos parceiros utilizamos …; … nossos parceiros armazenamos …;
        … nossa política de privacidade …
    """,
    "caption": """
        imagem…; legenda…; crédito da foto…; fotografias…; infográfico…
    """,
    "read-next": """
        confira também…; leia também…; leia mais…; veja também…; veja mais…; saiba mais…; ver mais…;
        continuar a ler…; continue a ler…; continue lendo…; leia ainda…; a ler…; saiba também…;
        você vai curtir…; não perca…; veja fotos…; veja o vídeo…; leia a íntegra…; entenda…
    """,
    "related-headline": """
        nesta edição; artigos relacionados; notícias relacionadas; matérias relacionadas;
        posts relacionados; mais lidas; mais vistas; mais notícias; últimas notícias;
        você também pode gostar…; recomendados; conteúdo relacionado; mais comentadas…; em destaque;
        últimas; outras notícias…; recomendado para si…; pode interessar…; leia também
    """,
    "comment-form": """
        comentário; comentários; comente; deixe um comentário…; deixe uma resposta…;
        deixe seu comentário…; deixe o seu comentário…; nenhum comentário; … não será publicado …;
        os comentários…; encontrou um erro…; reportar erro…; comunicar erro…; ver comentários…;
        fale com a redação…
    """,
    "author-blurb": """
        sobre o autor…; sobre a autora…; … é jornalista …; … é colunista …; contacto de imprensa…;
        contato para imprensa…; assessoria de imprensa…; sobre a empresa…
    """,
    "copyright": """
        todos os direitos reservados…; … todos os direitos reservados …; … direitos reservados …;
        ficha técnica e estatuto editorial; estatuto editorial
    """,
    "advertisement": """
        publicidade; continua após a publicidade…; continua depois da publicidade…; anúncio;
        continua após…; quer anunciar…; anuncie aqui…; baixe nosso…
    """,
    "byline": """
        da redação; redação; texto e fotos…; da nossa redação…
    """,
    "source-line": """
        fontes…
    """,
    "timestamp": """
        publicado em…; atualizado…; atualizado em…; tempo de leitura…; correção…; nota da redação…;
        última atualização…
    """,
    "tags": """
        palavras chave…; assuntos…; tópicos…; categorias…; em causa…; mais sobre…
    """,
    "navigation": """
        português; início; página inicial; busca; pesquisar; fechar; voltar; voltar ao topo;
        pular para o conteúdo; política de privacidade; termos de uso; contato; fale conosco;
        quem somos; minha conta; economia; esportes; desporto; notícias; necrologia; assinaturas;
        tempo para hoje; roteiros; ir para o conteúdo; saltar para o conteúdo;
        ir para o conteúdo principal
    """,
}

PLEAS: Final = {
    "copyright": """
        reprodu* copiad* cópia* copiar distribuição redistribuição difusão; proibid* vedad*
        autoriza* permitid* permissão consentimento; é são a o as os de do da deste desta neste
        nesta este esta total ou parcial integral protegid* e em sem com por prévi* escrit* express*
        editor* autor conteúdo* texto* artigo* notícia* matéria* site sítio só apenas nenhuma parte
        pode podem ser sua qualquer toda todo todos redação expressamente
    """,
    "newsletter": """
        email mail inbox caixa; receba seu sua assine enviamos; quer querem começar o a as os de do
        da das dos no na em que importam todas todos manhã manhãs dias dia cada principais mais
        importantes notícias manchetes destaques resumo bem informado e por grátis gratuitamente
        gratuita entrada diretamente direto newsletter correio eletrónico eletrônico
    """,
    "comment-form": """
        coment*; login sessão entre logad* registo conta regist* cadastr*; para faça fazer deixar
        publicar um esta este notícia artigo você precisa estar é necessário iniciar inicie ou o a
        na sua o seu e no poder tem de ter que deve apenas só utilizadores usuários podem
    """,
}
