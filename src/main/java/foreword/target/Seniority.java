package foreword.target;

import foreword.people.NameKey;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How far up somebody stands, as far as the words of their role tell. */
public enum Seniority {
    TOP("at the top"),
    DIRECTOR("at director level"),
    MANAGER("at manager level");

    private static final Map<String, Seniority> WORDS = words(
            List.of(
                    "ceo",
                    "coo",
                    "cfo",
                    "cto",
                    "cio",
                    "cmo",
                    "cpo",
                    "cro",
                    "cso",
                    "chro",
                    "chief",
                    "founder",
                    "cofounder",
                    "owner",
                    "president",
                    "chair",
                    "chairman",
                    "chairwoman",
                    "partner",
                    "geschaftsfuhrer",
                    "geschaftsfuhrerin",
                    "geschaftsfuhrung",
                    "vorstand",
                    "inhaber",
                    "inhaberin",
                    "pdg",
                    "dg",
                    "fondateur",
                    "fondatrice",
                    "gerant",
                    "presidente",
                    "fundador",
                    "fundadora",
                    "socio",
                    "eigenaar",
                    "bestuurder"),
            List.of(
                    "vp",
                    "svp",
                    "evp",
                    "director",
                    "head",
                    "leiter",
                    "leiterin",
                    "bereichsleiter",
                    "bereichsleiterin",
                    "direktor",
                    "direktorin",
                    "directeur",
                    "directrice",
                    "diretor",
                    "diretora",
                    "directora",
                    "hoofd"),
            List.of(
                    "manager",
                    "lead",
                    "teamleiter",
                    "teamleiterin",
                    "responsable",
                    "jefe",
                    "jefa",
                    "gerente",
                    "chef",
                    "coordinator",
                    "supervisor",
                    "managerin"));
    private final String words;

    Seniority(String words) {
        this.words = words;
    }

    /** For example {@code at director level}. */
    public String words() {
        return words;
    }

    /** Empty when the words of the role do not tell. The highest word counts, except that a vice stands below. */
    public static Optional<Seniority> of(String role) {
        List<String> words = Arrays.asList(NameKey.of(role).split(" ", -1));
        if (words.contains("managing") && words.contains("director")) {
            return Optional.of(TOP);
        }
        if (words.contains("assistant") || words.contains("assistentin") || words.contains("assistenz")) {
            return Optional.empty();
        }
        if (words.contains("vice")) {
            return Optional.of(DIRECTOR);
        }
        return words.stream().filter(WORDS::containsKey).map(WORDS::get).min(Enum::compareTo);
    }

    private static Map<String, Seniority> words(List<String> top, List<String> director, List<String> manager) {
        Map<String, Seniority> words = new java.util.HashMap<>();
        manager.forEach(word -> words.put(word, MANAGER));
        director.forEach(word -> words.put(word, DIRECTOR));
        top.forEach(word -> words.put(word, TOP));
        return words;
    }
}
