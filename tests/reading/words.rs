//! Words that cannot be avoided: what a thing is called where people must ask for it, with no shorter name.

use wayhome::language::Language;

/// The plural with `s` or `es` is meant as well.
pub const UNAVOIDABLE: [(Language, &[&str]); 2] = [
    (
        Language::En,
        &[
            // What the program calls its parts, on the command line as well.
            "directory",
            "environment",
            // What offices call their papers and their help.
            "certificate",
            "immigration",
            "security",
            // What stands on the button of a jail.
            "emergency",
            // How people call themselves.
            "disabilities",
            "LGBTQ",
        ],
    ),
    (
        Language::Es,
        &[
            // What the program calls its parts; "correo" alone is paper.
            "electrónico",
            "necesidad",
            // What offices and places call their papers and their help.
            "antecedentes",
            "apartamento",
            "desintoxicación",
            "identificación",
            // How people call themselves.
            "discapacidad",
            "LGBTQ",
        ],
    ),
];

/// Whether a word is one of these.
pub fn is_unavoidable(word: &str, language: Language) -> bool {
    UNAVOIDABLE.iter().filter(|(l, _)| *l == language).flat_map(|(_, list)| *list).any(|known| is_same(word, known))
}

/// Whether it is this word or its plural.
pub fn is_same(word: &str, known: &str) -> bool {
    let word = word.to_lowercase();
    word.strip_prefix(&known.to_lowercase()).is_some_and(|end| matches!(end, "" | "s" | "es"))
}
