package foreword.adapter.slack.desk;

import foreword.ask.Ask;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What an ask is for, where a teammate types it before the person to meet. */
record AskWords(Optional<Ask.Kind> kind, String rest) {
    private static final Map<String, Ask.Kind> WORDS = words();

    private static Map<String, Ask.Kind> words() {
        Map<String, Ask.Kind> words = new LinkedHashMap<>();
        words.put("for an introduction to", Ask.Kind.INTRODUCTION);
        words.put("introduction to", Ask.Kind.INTRODUCTION);
        words.put("introduction", Ask.Kind.INTRODUCTION);
        words.put("intro to", Ask.Kind.INTRODUCTION);
        words.put("intro", Ask.Kind.INTRODUCTION);
        words.put("for advice on", Ask.Kind.ADVICE);
        words.put("for advice", Ask.Kind.ADVICE);
        words.put("advice", Ask.Kind.ADVICE);
        words.put("to mention them to", Ask.Kind.NAME_DROP);
        words.put("name-drop", Ask.Kind.NAME_DROP);
        words.put("name", Ask.Kind.NAME_DROP);
        words.put("mention", Ask.Kind.NAME_DROP);
        words.put("open ask", Ask.Kind.OPEN);
        words.put("open", Ask.Kind.OPEN);
        words.put("somebody", Ask.Kind.OPEN);
        words.put("anybody", Ask.Kind.OPEN);
        return words;
    }

    static AskWords read(String text) {
        String low = text.strip().toLowerCase(Locale.ROOT);
        return WORDS.entrySet().stream()
                .filter(word -> low.equals(word.getKey()) || low.startsWith(word.getKey() + " "))
                .findFirst()
                .map(word -> new AskWords(
                        Optional.of(word.getValue()),
                        text.strip().substring(word.getKey().length()).strip()))
                .orElseGet(() -> new AskWords(Optional.empty(), text.strip()));
    }
}
