"""The nouns that name occupations, by which a line or a phrase is known as a job's title."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

#: Nouns in use in postings; a title holds one of them, as a rule.
_NOUNS: Final = """
accountant actuary adjuster administrator advisor adviser advocate agent aide ambassador analyst
animator apprentice architect artist assistant associate attorney auditor baker barista bartender
biologist bookkeeper broker builder butcher buyer captain caregiver caretaker carpenter cashier
chef chemist chief cleaner clerk clinician coach cofounder co-founder collector commander consultant
controller coordinator co-ordinator copywriter counsel counselor cto ceo cfo coo cmo cpo ciso cio
curator custodian data-scientist dba dealer dentist deputy designer dev devops developer
dietitian director dispatcher doctor driver economist editor electrician engineer estimator
evangelist examiner executive expert facilitator fellow firefighter fitter forester founder
freelancer gardener geologist generalist guard guide hacker handler head hydrologist
illustrator inspector installer instructor intern internship interpreter investigator janitor
journalist judge laborer lawyer lead leader lecturer lifeguard librarian lifter machinist manager
marketer marshal mason mathematician mechanic mentor merchandiser modeler moderator nanny nurse
officer operator optician owner packer painter paralegal paramedic partner pathologist
performer pharmacist photographer physician physicist physiotherapist picker pilot planner
plumber police postdoc practitioner president principal processor producer professional professor
programmer promoter prosecutor psychiatrist psychologist publisher qa ranger receptionist recruiter
reporter representative rep researcher roofer sailor scheduler scientist sdet sre secretary seller
sheriff singer solicitor specialist statistician steward stocker storekeeper strategist student
superintendent supervisor surgeon surveyor sweeper sysadmin tailor teacher teamlead technician
technologist tester therapist trader trainee trainer translator treasurer tutor typist
underwriter veterinarian vp waiter waitress warden warehouseman watchman welder worker writer
utility apprenticeship traineeship co-op werkstudent
entwickler ingenieur architekt berater leiter mitarbeiter kaufmann kauffrau fachkraft sachbearbeiter
fachinformatiker techniker praktikant praktikum referent referentin assistent projektleiter
teamleiter softwareentwickler verkäufer pfleger pflegefachkraft auszubildender ausbildung
projektmanager administratorin entwicklerin ingenieurin leiterin beraterin mechaniker elektriker
informatiker wissenschaftler geschäftsführer lehrer erzieher buchhalter vertriebsmitarbeiter
développeur développeuse ingénieur ingénieure chef cheffe responsable chargé chargée directeur
directrice conseiller conseillère analyste concepteur conceptrice gestionnaire technicien
technicienne agent agente adjoint adjointe stagiaire alternant alternance rédacteur rédactrice
assistante consultante vendeur vendeuse comptable administrateur administratrice architecte
communicateur communicatrice formateur chercheur chercheuse coordonnateur coordonnatrice designer
infirmier infirmière avocat juriste acheteur commercial commerciale
desarrollador desarrolladora ingeniero ingeniera analista arquitecto gerente diseñador diseñadora
programador programadora consultor consultora técnico técnica director directora jefe jefa
administrador administradora coordinador coordinadora especialista asistente vendedor becario
desenvolvedor desenvolvedora engenheiro engenheira arquiteto coordenador coordenadora assistente
estagiário estágio auxiliar gestor gestora encarregado líder supervisor diretor diretora
programista programistka inżynier specjalista analityk kierownik tester konsultant młodszy starszy
разработчик программист инженер аналитик менеджер руководитель специалист администратор дизайнер
тестировщик архитектор консультант директор
kehittäjä ohjelmistokehittäjä asiantuntija päällikkö insinööri johtaja suunnittelija konsultti
utvecklare ingenjör chef projektledare konsult udvikler utvikler ontwikkelaar medewerker beheerder
sviluppatore sviluppatrice ingegnere responsabile consulente analista progettista impiegato
"""

#: Endings of compounds and of plurals in the languages that build them so.
_ENDINGS: Final = (
    r"entwickler(?:in|innen)?|ingenieur(?:in|e)?|architekt(?:in)?|berater(?:in)?|leiter(?:in)?"
    r"|manager(?:in|s)?|mitarbeiter(?:in)?|techniker(?:in)?|spezialist(?:in)?|assistent(?:in)?"
    r"|informatiker(?:in)?|kaufmann|kauffrau|fachkraft|kehittäjä|asiantuntija|utvecklare|ingenjör"
    r"|ontwikkelaar"
)

_ROLE = re.compile(
    r"(?<!\w)(?:"
    + "|".join(sorted(map(re.escape, set(_NOUNS.split())), key=len, reverse=True))
    + r")(?:s|es|in|innen|[*:_/]in(?:nen)?|\(e\)|·e|\(a\)|/a)?(?!\w)|\w{3,30}(?:"
    + _ENDINGS
    + r")(?:[*:_/]in(?:nen)?)?(?!\w)|工程师|开发|设计师|经理|主管|总监"
    + r"|架构师|顾问|专员|运营|エンジニア|デザイナー"
    + r"|マネージャー|プログラマ",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def names_role(words: str) -> bool:
    """Whether the words hold a noun that names an occupation."""
    return _ROLE.search(words) is not None


def last_role_end(words: str) -> int:
    """The offset after the last such noun, 0 where there is none."""
    end = 0
    for found in _ROLE.finditer(words):
        end = found.end()
    return end
