package foreword.people;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Domains at which anybody can have a mailbox, lasting or thrown away; they say nothing about a company. */
public final class FreeMail {
    private static final Set<String> DOMAINS = domains();

    private static final List<String> LARGE =
            List.of("gmail.com", "googlemail.com", "hotmail.com", "outlook.com", "yahoo.com", "icloud.com");

    private FreeMail() {}

    /** True for such a domain and for every name below it. */
    public static boolean at(String domain) {
        String name = domain.strip().toLowerCase(Locale.ROOT);
        while (!name.isEmpty()) {
            if (DOMAINS.contains(name)) {
                return true;
            }
            int dot = name.indexOf('.');
            name = dot < 0 ? "" : name.substring(dot + 1);
        }
        return false;
    }

    /** The large provider that was meant by a domain with a slip of the pen; empty when none was. */
    public static Optional<String> meant(String domain) {
        return at(domain)
                ? Optional.empty()
                : LARGE.stream().filter(large -> NameKey.nearly(large, domain)).findFirst();
    }

    private static Set<String> domains() {
        try (InputStream file =
                        Objects.requireNonNull(FreeMail.class.getResourceAsStream("free-mail.txt"), "free-mail.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split("\\s+", -1)))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
