package foreword.praise;

/** What a phrase of the lexicon says; the names are the sections of {@code phrases.txt}. */
enum Category {
    STRONG,
    MILD,
    WORK,
    YOU,
    THANKS,
    WARM,
    DEED,
    EFFECT,
    RECOMMEND,
    ACKNOWLEDGE,
    ADVANCE,
    NEGATION,
    CONDITIONAL,
    PROBLEM,
    OTHERS,
    BEFORE,
    SCHEDULE,
    GREETING,
    AGREEMENT,
    DICTATED,
    CONTRAST
}
