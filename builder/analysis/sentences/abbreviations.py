"""The abbreviations of each language, and what a full stop behind them may mean.

Pure data for the splitting of sentences. Words stand without their final stop, in the case in
which they are written; "p.m" is also "p. m.".
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final

from msgspec import Struct


class Abbreviations(Struct, frozen=True):
    """What one language abbreviates, by what a stop behind it means."""

    never: frozenset[str]
    """Never end a sentence: titles before a name, "e.g."."""
    perhaps: frozenset[str]
    """End one if a function word with a capital follows: "Inc.", "Jr."."""
    closing: frozenset[str]
    """End one if any word with a capital follows: "etc.", "p.m."."""
    numbered: frozenset[str]
    """Abbreviations before a number only, ordinary words elsewhere: "No. 3", "No."."""

    def lists(self, word: str) -> bool:
        """Tell whether the word is any of these."""
        return (
            word in self.never
            or word in self.perhaps
            or word in self.closing
            or word in self.numbered
        )


@cache
def of(language: str) -> Abbreviations:
    """Return a language's abbreviations, with those that are written so everywhere.

    Args:
        language: ISO 639-1 code; an unknown one has the common abbreviations only.
    """
    listed = {kind: words.split() for kind, words in _LISTED.get(language, {}).items()}
    return Abbreviations(
        never=frozenset(_NEVER.split() + listed.get("never", [])),
        perhaps=frozenset(_PERHAPS.split() + listed.get("perhaps", [])),
        closing=frozenset(_CLOSING.split() + listed.get("closing", [])),
        numbered=frozenset(_NUMBERED.split() + listed.get("numbered", [])),
    )


_NEVER: Final = "Mr Mrs Ms Dr Prof Mme Mlle vs cf www MR MRS DR PROF"
_PERHAPS: Final = "Inc Corp Co Ltd Jr Sr St al Bros INC CORP CO LTD JR SR ST BROS MS"
_CLOSING: Final = "etc a.m p.m A.M P.M"
_NUMBERED: Final = "No no Nos Nr nr p pp P Fig fig Figs Art art Vol vol ch Ch"

_LISTED: Final[Mapping[str, Mapping[str, str]]] = {
    "en": {
        "never": """GOV SEN REP GEN LT COL CAPT ADM SGT Mx Messrs Gov Govs Sen Sens Rep Reps
            Pres Gen Lt Col Maj Capt Cmdr Cdr Adm Sgt Cpl Pvt Pfc Spc Ens Brig Supt
            Insp Det Rev Hon Rt Fr Msgr Amb Atty Asst Dep Del Sec Ald Mt Ft Pte Wm
            Comm Chmn e.g i.e eg ie viz v ca Vs v.s approx""",
        "perhaps": """Bldg Mgr Pkwy Twp Cnty Sq Ln Hts LLC PLC plc Esq Ave Blvd Rd Hwy Dept
            Est Assn Univ Intl Natl Govt Ala Ariz Ark Calif Colo Conn Fla Ga Ill Ind
            Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Penn Tenn
            Tex Vt Va Wash Wis Wyo Ont Que Alta Sask""",
        "closing": """Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur
            Thurs Fri Sat Sun""",
        "numbered": "ft lb Sec sec Para para Ver ver Chap chap Rm Sect",
    },
    "fr": {
        "never": "M MM Me Mgr Mgrs Pr Ste p.ex c.-à-d éd dir env cap Cdt Gal Col Lt Adj",
        "perhaps": "bd av J.-C Cie Sté",
        "closing": "janv févr juill sept oct nov déc",
        "numbered": "n chap al",
    },
    "de": {
        "never": """Hr Fr Frl Hrn Dipl Ing Mag Priv Doz z.B d.h u.a i.d.R z.T u.U o.g bzw ca vgl
            evtl ggf inkl exkl bzgl sog zzgl lt max min geb gest gem Hl Gen Bgm Min Abg phil med jur
            rer nat Az Vgl""",
        "perhaps": "Mio Mrd Tsd Str str Abs Jh o.Ä e.V Tel Red",
        "closing": "usw usf v.Chr n.Chr Jan Feb Aug Sept Okt Nov Dez",
        "numbered": "Abs Kap Bd S Rn Ziff",
    },
    "es": {
        "never": """Sr Sra Srta Sres Sras Dra Dña D Gral Gob Lic Ing Arq Pdte Pdta Sto Sta Fr Mons
            Cnel Cap Tte Av Avda p.ej sr sra dr dra EE FF RR CC""",
        "perhaps": "Ud Uds Vd Vds Cía Ltda aprox núm tel EE.UU FF.AA RR.HH CC.OO S.A",
        "closing": "a.C d.C",
        "numbered": "núm pág págs cap",
    },
    "pt": {
        "never": """Sr Sra Srs Sras Srta Dra Drs Profa Eng Engª Arq Exmo Exma V Av Gal Cel Cap Ten
            Sgt Maj Dep Sen Gov Pref Pe Sto Sta D Des Min Rev p.ex sr sra dr dra prof""",
        "perhaps": "Exa Exas V.Exa S.Exa Lda Ltda Cia S.A séc",
        "closing": "jan fev mar abr jun jul ago set out nov dez a.C d.C",
        "numbered": "n.º nº pág págs séc cap fl fls",
    },
    "it": {
        "never": """Sig Sigg Sig.ra Dott Dott.ssa Prof.ssa Avv Ing Arch On Sen Mons Gen Col Cap Card
            Rag Geom p.es cfr ca dott sig avv on sigg sig.ra dott.ssa prof.ssa ing arch sen mons
            geom rag dep""",
        "perhaps": "S.p.A S.r.l tel sec",
        "closing": "ecc gen feb mar apr mag giu lug ago set ott nov dic a.C d.C",
        "numbered": "n pag pagg cap",
    },
    "nl": {
        "never": """Dhr Mevr Mw Drs Ir Ing dr dhr mevr mw drs ir ing mr ds bijv bv o.a d.w.z ca
            m.b.t t.o.v m.n resp vgl prof gen""",
        "perhaps": "mln mld mrd",
        "closing": "enz jl jan feb mrt apr aug sept okt nov dec",
        "numbered": "blz",
    },
    "ru": {
        "never": "им ул пр т.е т.н проф акад доц св о.о пл просп пер т.ч напр",
        "perhaps": "г гг в вв т.д т.п т.к др тыс млн млрд коп н.э",
        "numbered": "стр см рис гл ст п пп кв д",
    },
    "uk": {"never": "ім вул проф акад св див", "perhaps": "р рр ст т.д т.п ін тис млн млрд грн"},
    "pl": {
        "never": "prof dr inż mgr św ul al płk gen kpt ks tzw np m.in tj ok im godz",
        "perhaps": "r w tys mln mld itd itp proc",
    },
    "cs": {"never": "prof dr Ing Mgr sv ul tzv např tj", "perhaps": "r tis mil mld atd apod"},
    "fi": {
        "never": "esim mm ks ns klo prof tri dr",
        "perhaps": "eKr jKr mrd milj",
        "closing": "jne",
    },
    "hu": {"never": "pl dr ill kb prof", "perhaps": "sz", "closing": "stb"},
    "el": {
        "never": "κ κκ κα π.χ δηλ στρ υπ Κων",
        "perhaps": "εκατ δισ εκ χιλ τ.μ μ.μ π.μ κ.ά κ.λπ",
    },
    "hi": {"never": "डॉ प्रो श्री मो रु सु"},
    "vi": {"never": "TS ThS GS PGS BS TP ThS.BS"},
    "tr": {"never": "Doç Av Yrd Sn Op örn bkz", "closing": "vb vs"},
    "sv": {
        "never": "t.ex bl.a d.v.s s.k dr prof kl ca",
        "perhaps": "milj tkr mkr",
        "closing": "osv m.m",
    },
    "da": {"never": "f.eks bl.a dvs dr prof kl ca hr fr", "closing": "osv m.m"},
    "no": {"never": "f.eks bl.a dvs dr prof kl ca", "closing": "osv m.m"},
}
"""Language -> kind of abbreviation -> the words, written by hand from newspaper usage."""
