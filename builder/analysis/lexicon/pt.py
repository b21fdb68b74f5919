"""Portuguese word classes."""

from __future__ import annotations

from builder.analysis.lexicon.kinds import Lexicon, words
from builder.text.patterns import late

_VERBS = """
acontece acontecem
abriu aconteceu acusa acusou acredita admite admitiu afirma afirmou anuncia anunciou aparece
apareceu apresenta apresentou apela aponta apontou assume assumiu atinge atingiu aumenta aumentou
avança avançou caem cai caiu chama chama-se chamou chega chegam chegar chegou começa começou
concorda confirma confirmou conhece conhecem considera considerou consegue conseguem conseguiu
conseguir conta contou continua continuam continuou correu criou cria critica criticou dá dão decide
decidiu deixa deixou defende defendeu deram deu deve devem deveria devia devido diz dizem dizer
disse disseram diziam dirigiu é encontra encontram encontrou entra entrou envolve escolheu escreveu
espera esperam esperava está estão estar esteve exige explica explicou fala falam falou faz fazem
fazer fazia feito fez ficar ficou fica ficam foi foram ganha ganhou garante garantiu há havia impede
inclui informou junta lamenta lança lançou leva levam levar levou manda mantém mantêm mantém-se
mantêm-se mata matou morre morreu morreram mostra mostrou mostram obriga ocorreu ocupa ouve ouviu
paga pagou parece parecem parte partiu passa passam passar passou pede pedem pediu pensa pensam
pensar perde perdeu permite permitiu pode podem poder poderá poderia ponha põe pôr precisa precisam
prefere prepara pretende pretendem prevê procura procuram promete prometeu propõe provoca provocou
quer querem querer quis realiza realizou recebe recebeu recorda recusa recusou referiu regista
registou registou-se regressa responde respondeu resulta revela revelou sabe sabem saber saiu sai
sair segue seguiu sei sente será serão seria ser são sofreu sublinha sublinhou surge surgiu tem têm
temos tenha tenham ter terá terão teria teve tinha tinham tenta tentam tentou tira tomou toma torna
tornou trabalha trabalhou transforma trata trata-se tratou traz trouxe usa usou vai vão vamos vê
veem vem vêm ver vir viu vive vivem viveu volta voltam voltou vota visa diz-se faz-se acaba acabam
acabou acaba-se candidata envia sabe-se ameaça ameaçam termina terminou coloca caíram subiu sobe
desce desceu sobem vende vendeu compra comprou elege elegeu abre fecha clarificar consegui fosse
fossem sejam seja estou estava estavam estive tome tomem fizer puder possa possam quero acho gosto
lembra estamos haver houve eleger elegem eleito satisfeito satisfeita satisfeitos satisfeitas
marcado marcada marcados marcadas abrangido abrangida abrangidos abrangidas galardoado galardoados
"""

_EMPTY = """
dele dela deles delas nele nela neles nelas disso nisso disto nisto daquilo aquilo
abril agora agosto ainda algo alguém ali amanhã ano anos anteontem anteriormente antes apenas aqui
assim atrás através bastante bem cada caso casos catorze cem cento centenas cerca cima cinco
cinquenta coisa coisas contudo cá daí dentro depois dez dezembro dezena dezenas dezasseis dezassete
dezoito dezanove dia dias diferentes diversos diversas dois domingo doze duas duzentos entretanto
era eventualmente face fevereiro fim finalmente forma fora frente geral gente hoje hora horas início
inclusive janeiro jamais julho junho junto lá lado logo longe lugar maio maior maiores mais março
meia meio melhor melhores menor menos mês meses mesmo mil milhão milhões milhar milhares minuto
minutos modo momento momentos muita muitas muito muitos nada ninguém noite nove novembro novo novos
nova novas nunca número oito oitenta ontem onze outra outro outubro parte partir passada passado
perto pessoa pessoas pior plena pleno possível pouca poucas pouco poucos praticamente primeira
primeiras primeiro primeiros próxima próximas próximo próximos quarenta quarta quarta-feira quarto
quase quatro quatrocentos quinta quinta-feira quinze resto sábado século segunda segunda-feira
segundo seis semana semanas sempre sessenta sete setecentos setembro setenta sexta sexta-feira sim
sobretudo sob só sul-norte talvez também tanto tarde tempo tempos terça terça-feira terceira
terceiro tipo três treze trezentos trinta tudo última últimas último últimos um uma único única vez
vezes via vinte vários várias euros escudos contos por embora senhor senhora dr sr sra maneira
"""

_OPENERS = """
grande grandes pequeno pequena pequenos pequenas bom boa bons boas mau má maus más alto alta altos
altas antigo antiga antigos antigas velho velha jovem jovens longo longa forte fortes principal
principais importante importantes verdadeiro verdadeira simples actual atual actuais novo nova novos
novas maior melhor difícil fácil
"""

_NOUNS = """
mar ar lar par bar lugar açúcar militar militares hangar radar dólar altar celular titular pilar
popular escolar familiar singular particular regular solar nuclear olhar jantar mulher poder prazer
dever ser lazer líder repórter ministério haver gás país ídolo partido partidos estado estados
resultado resultados mercado mercados deputado deputados lado soldado soldados cuidado cuidados
passado advogado advogados empregado empregados atentado atentados candidato sentido pedido pedidos
comunicado sector vida medida medidas saída corrida bebida comida cidade unido unidos unida unidas
tratado tratados mandato prado estrada entrada chamada jornada década camada temporada caminhada
bancada enteado conselho significado ferido feridos ferida conteúdo ouvido vestido acordado ditado
reformado reformados desempregado desempregados refugiado refugiados associado associados atraso
fado fados restaurante presidente instante gigante habitante habitantes estudante estudantes
comandante mente clemente ambiente gente cliente clientes continente dente parente parentes paciente
pacientes sargento jurado jurados iniciado criado privado armada forças
"""

_VAGUE = """
acesso acordo acordos acção aliança altura apoio aposta aspecto assunto atenção atitude autor ações
base bem caminho campanha cargo causa centro chefe cidade colegas comissão companhia condição
condições conjunto conta contacto contas contexto controlo conversa crescimento custo dados data
debate decisão decisões defesa dia diferença director direcção direito direitos discussão distância
documento dono dúvida efeito elemento elementos empresa empresas encontro entidade equipa erro
espaço esperança estado estudo evolução exemplo experiência facto factor falta família figura filha
filho fonte força forças função futuro garantia governo grupo grupos homem homens ideia imagem
importância informação informações iniciativa instituição instituições intenção interesse interesses
intervenção jogador jogadores jornal jornalista jovem lei ligação linha lista local líder maioria
medida medidas membro membros mensagem mercado ministro modelo montante mudança mulher mulheres
mundo mãe nome notícia níveis nível objectivo objectivos obra obras ocasião opinião ordem
organização origem palavra palavras papel participação partido passo país países pedido período
pessoal plano planos poder política ponto pontos popular população porta posição possibilidade
possível presença presidente pressão preço princípio problema problemas processo produto produtos
programa projecto projectos proposta propostas prática público qualidade questão questões razão
reacção realidade região regra relatório relação relações representante representantes
responsabilidade responsáveis responsável resposta resultado resultados reunião risco sector secção
sentido serviço serviços sinal sistema situação sociedade solução sucesso série tema termo termos
terreno texto tomada total trabalho trabalhos troca título união uso utilização valor valores
verdade versão viagem volta votos voz vítima zona área áreas
"""

LEXICON = Lexicon(
    verbs=words(_VERBS),
    verb_like=late(
        r"\w{2,}(?:ando|endo|indo|aram|eram|iram|avam|ariam|eriam|iriam|arão|erão|irão|ámos|assem|essem"
        r"|issem|asse|esse|isse|aria|eria|aremos|eremos|iremos)|\w{3,}(?:ar|er|ir|ou|eu|iu|ava)"
        r"|\w{3,}-(?:se|lhe|lo|la|os|me|nos)"
    ),
    adverb_like=late(r"\w{3,}mente"),
    nouns=words(
        _NOUNS,
        "galeria padaria bactéria bateria artilharia maria mercearia europeu museu céu réu "
        "pneu mundo segundo comando bando contrabando fazendo estupendo lindo",
    ),
    empty=words(_EMPTY),
    numbers=words("dois duas três quatro cinco seis sete dez cem mil primeiro primeira"),
    noun_like=late(r"\w{2,}(?:ção|ções|dade|ismo|ista|[âê]ncia|ional|logia|agem|ção)s?"),
    deed_like=late(r"\w{2,}(?:[çs]ão|[çs]ões|dades?|ismo|mentos?|[âê]ncia)"),
    openers=words(_OPENERS),
    titles=words(
        "presidente ministro ministra senhor senhora sr sra dr dra deputado general coronel "
        "professor doutor engenheiro major capitão secretário"
    ),
    vague=words(_VAGUE),
    links=words("de da do das dos e"),
    bodies=words(
        "ministério universidade banco câmara conselho tribunal partido república associação "
        "comissão instituto fundação federação confederação agência organização assembleia ordem "
        "sindicato faculdade"
    ),
    joints=words("de da do das dos"),
    before_nouns=words(
        "o a os as um uma uns umas do da dos das de no na nos nas em ao à aos às pelo pela "
        "pelos pelas este esta esse essa aquele aquela seu sua seus suas meu minha nosso "
        "nossa com sem para por entre sobre num numa neste nesta nesse nessa deste desta cada "
        "todos todas"
    ),
    before_verbs=words(
        "eu ele ela nós eles elas que quem não se já foi foram está estão era eram ser tem "
        "têm vai vão pode podem deve devem há nunca lhe me também"
    ),
    after_verbs=words("o um uma seu sua lhe me isso isto"),
    adjective_like=late(
        r"\w{2,}(?:ic[oa]s?|al|ais|iv[oa]s?|os[oa]s?|[ai]d[oa]s?|vel|veis|ês|es[ae]s?|an[oa]s?|ári[oa]s?)"
    ),
    noun_first=True,
)
