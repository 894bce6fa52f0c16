//! Crisis words show the crisis card beside the results, misspelled too, in both languages; everyday uses of the same
//! words do not.

use crate::common::{REAL, open, query};
use wayhome_index::search::Engine;

const CRISIS: &[&str] = &[
    "i want to die",
    "i wanna die",
    "i wanna dye",
    "i dont want to live",
    "i dont want to live anymore",
    "i dont want to be alive",
    "want to kill myself",
    "wanna kil myself",
    "kill my self",
    "killing myself",
    "thinking about suicide",
    "sucide",
    "suicidal",
    "suiside",
    "i feel suicidal tonight",
    "end my life",
    "end it all",
    "take my own life",
    "no reason to live",
    "better off dead",
    "hurt myself",
    "cutting myself",
    "i overdosed",
    "overdose",
    "he od'd",
    "took too many pills",
    "withdrawal seizure",
    "withdrawl seizure",
    "withdrawl seizures",
    "i was raped",
    "raped in here",
    "he is going to kill me",
    "my boyfriend beats me",
    "he hits me",
    "someone is hurting me",
    "someone is hurting me in here",
    "a guard touched me",
    "alguien me hace daño aquí",
    "me estan lastimando",
    "afraid he will hurt me",
    "suicide hotline for juneau",
    "crisis",
    "i cant go on",
    "hang myself",
    "im going to kill myself",
    "no quiero vivir",
    "no quiero bibir",
    "ya no quiero vivir",
    "quiero morir",
    "quiero morirme",
    "me quiero morir",
    "me quiero matar",
    "me voy a matar",
    "quiero matarme",
    "quitarme la vida",
    "quitarme la bida",
    "suicidio",
    "suisidio",
    "suicidarme",
    "me quiero suicidar",
    "pensando en suicidarme",
    "no vale la pena vivir",
    "hacerme dano",
    "hacerme daño",
    "sobredosis",
    "me violaron",
    "mi esposo me pega",
    "mi novio me pega",
    "me quiere matar",
    "ya no aguanto mas",
    "quiero acabar con mi vida",
    "KIERO MORIR",
    "I WANT TO DIE",
    "please help i want to die",
    "i have no reason to live any more",
    "estoy pensando en quitarme la vida",
];

const EVERYDAY: &[&str] = &[
    "killing it",
    "killing it at work",
    "died laughing",
    "i almost died laughing",
    "dead phone",
    "my phone is dead",
    "phone died",
    "dead battery",
    "car battery died",
    "dying to see my kids",
    "dying for a job",
    "killer job",
    "killing time",
    "kill time",
    "dead end job",
    "dead tired",
    "deadline for court",
    "drop dead gorgeous",
    "this job is killing me",
    "bomb the interview",
    "id card",
    "i'd like a bed",
    "odd jobs",
    "food",
    "live music",
    "where can i live",
    "a place to live",
    "life skills",
    "life coach",
    "new life church",
    "end of probation",
    "end my lease",
    "ending parole",
    "cut my hair",
    "haircut",
    "hang out",
    "hanging out with friends",
    "hanging in there",
    "shot for hepatitis",
    "flu shot",
    "dye my hair",
    "dead on my feet",
    "over the counter",
    "overdue bill",
    "overdraft fee",
    "jump start my car",
    "jumping through hoops",
    "die hard fan",
    "die cast job",
    "tool and die job",
    "me muero de risa",
    "me muero de hambre",
    "me muero de sueño",
    "matar el tiempo",
    "muerto de cansancio",
    "mi celular está muerto",
    "quiero vivir en juneau",
    "dónde vivir",
    "vida nueva",
    "seguro de vida",
    "clases de vida",
    "trabajo matado",
    "me muero por ver a mis hijos",
    "muerto de frío",
    "un lugar para vivir",
    "kill two birds with one stone",
    "dress to kill",
    "wouldn't hurt to ask",
    "it hurts my credit",
    "cutting hair school",
];

fn is_crisis(engine: &Engine, text: &str) -> bool {
    let answer = engine.search(&query(text, 10));
    assert!(answer.hits.len() >= 3, "{text:?} must keep its results");
    answer.request.crisis
}

#[test]
fn crisis_words_show_the_card_and_everyday_words_do_not() {
    assert!(CRISIS.len() >= 60 && EVERYDAY.len() >= 60);
    let engine = open(&REAL).expect("the real bundle");
    let missed: Vec<_> = CRISIS.iter().filter(|t| !is_crisis(&engine, t)).collect();
    let false_alarms: Vec<_> = EVERYDAY.iter().filter(|t| is_crisis(&engine, t)).collect();
    assert!(missed.is_empty() && false_alarms.is_empty(), "missed: {missed:?}\nfalse alarms: {false_alarms:?}");
}

#[test]
fn the_teams_own_list_of_everyday_phrases_shows_no_card() {
    let data = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../data");
    let directory = wayhome_index::check::check_path(&data).directory;
    let engine = open(&REAL).expect("the real bundle");
    let wrong: Vec<_> =
        directory.not_crisis.iter().map(|r| r.phrase.as_str()).filter(|t| is_crisis(&engine, t)).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}
