package foreword.adapter.slack.desk;

import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.People;
import foreword.target.Target;
import foreword.target.Targets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what is meant by an ask that was typed with words missing, turned round, misspelt, or with a company where a person
 * should stand. Whatever stays open is said in a remark, and asked for.
 */
final class HalfAsk {
    private static final Pattern TURNED =
            Pattern.compile("(?iu)^(.+?)[,;]?\\s+(?:via|through|by way of|with the help of|from|\u00fcber)\\s+(.+)$");
    private static final Pattern ABOUT = Pattern.compile("(?iu)^(.*?)\\s*\\b(?:about|to meet|for|wegen)\\s+(.+)$");
    private static final Pattern TO =
            Pattern.compile("(?iu)^(?:an? )?(?:intro|introduction|introduce me|meeting)\\s+(?:to|with)\\s+");
    private static final Pattern AT = Pattern.compile("(?i)\\s+(?:at|from|of)\\s+");
    private static final int MOST = 5;
    private static final int SHORT = 4;

    private final People people;
    private final Targets targets;

    HalfAsk(People people, Targets targets) {
        this.people = people;
        this.targets = targets;
    }

    /**
     * What is understood.
     *
     * @param among those who may be meant, when it is not clear which
     * @param target whom to meet, as typed or as on our list; company and name may be empty
     * @param remark what is not clear, as a sentence; empty when nothing is
     */
    record Understood(@Nullable Contact introducer, List<Contact> among, Wanted target, String remark) {
        /** True when nothing has to be asked for. */
        boolean whole() {
            return introducer != null
                    && !target.name().isEmpty()
                    && !target.company().isEmpty()
                    && remark.isEmpty();
        }
    }

    /** Who was found for some words, and what is to be said about it. */
    private record Who(@Nullable Contact contact, List<Contact> among, String remark) {
        static final Who NOBODY = new Who(null, List.of(), "");

        boolean anybody() {
            return contact != null || !among.isEmpty();
        }
    }

    Understood read(String typed) {
        String text = TO.matcher(typed.strip()).replaceFirst("");
        if (text.isEmpty()) {
            return understood(Who.NOBODY, "");
        }
        Optional<Named.Found> exact = new Named(people).atStartOf(text);
        if (exact.isPresent()) {
            return understood(
                    new Who(exact.get().contact(), List.of(), ""), exact.get().rest());
        }
        return turnedRound(text).or(() -> aboutSomebody(text)).orElseGet(() -> onlyOneSide(text));
    }

    /** "Sam Lee, Northwind via Dana". */
    private Optional<Understood> turnedRound(String text) {
        Matcher turned = TURNED.matcher(text);
        if (!turned.find()) {
            return Optional.empty();
        }
        Who who = who(turned.group(2));
        return who.anybody() ? Optional.of(understood(who, turned.group(1))) : Optional.empty();
    }

    /** "Dnaa about Sam Lee", "Acme about Sam Lee", "about Sam Lee". */
    private Optional<Understood> aboutSomebody(String text) {
        Matcher about = ABOUT.matcher(text);
        if (!about.find()) {
            return Optional.empty();
        }
        String person = about.group(1).strip();
        Who who = person.isEmpty() ? Who.NOBODY : who(person);
        return Optional.of(understood(who.anybody() || person.isEmpty() ? who : unknown(person), about.group(2)));
    }

    /** One name alone may be whom we ask or whom we want to meet. */
    private Understood onlyOneSide(String text) {
        if (listed(text).isPresent()
                || text.indexOf(',') >= 0
                || AT.matcher(text).find()) {
            return understood(Who.NOBODY, text);
        }
        Who who = who(text);
        if (who.anybody() || !who.remark().isEmpty()) {
            return understood(who, "");
        }
        return understood(
                new Who(
                        null,
                        List.of(),
                        "Nobody we could ask is called " + quoted(text)
                                + ", so it stands below as whom you want to meet."),
                text);
    }

    private Who who(String typed) {
        String name = bare(typed);
        Optional<Named.Found> exact =
                new Named(people).atStartOf(name).filter(it -> it.rest().isBlank());
        if (exact.isPresent()) {
            return new Who(exact.get().contact(), List.of(), "");
        }
        List<Contact> namesakes = called(name, 0);
        if (namesakes.size() > 1) {
            return new Who(
                    null, namesakes, "More than one person is called " + quoted(name) + ": " + names(namesakes) + ".");
        }
        return people.companyNamed(name).map(this::at).orElseGet(() -> misspelt(name));
    }

    private Who at(Company company) {
        List<Contact> there = people.contactsAt(company.id());
        String is = company.name() + " is a company. ";
        return switch (there.size()) {
            case 0 -> new Who(null, List.of(), is + "We know nobody there yet; add somebody with /foreword contact.");
            case 1 ->
                new Who(
                        there.get(0),
                        there,
                        is + "Whom we know there is " + there.get(0).name() + ".");
            default -> new Who(null, there, is + "Choose whom you ask there: " + names(there) + ".");
        };
    }

    private Who misspelt(String name) {
        List<Contact> near = called(name, name.length() < SHORT ? 1 : 2);
        return switch (near.size()) {
            case 0 -> Who.NOBODY;
            case 1 ->
                new Who(
                        near.get(0),
                        near,
                        "Nobody is called " + quoted(name) + ". Did you mean "
                                + near.get(0).name() + "?");
            default ->
                new Who(
                        null,
                        near,
                        "Nobody is called " + quoted(name) + ". Did you mean one of these: " + names(near) + "?");
        };
    }

    private static Who unknown(String name) {
        return new Who(
                null,
                List.of(),
                "Nobody we know is called " + quoted(bare(name))
                        + ". Choose whom you ask, or add them with /foreword contact.");
    }

    private List<Contact> called(String name, int letters) {
        String wanted = name.toLowerCase(java.util.Locale.ROOT);
        return people.contacts().stream()
                .filter(contact -> near(wanted, contact.name(), letters) || near(wanted, contact.firstName(), letters))
                .limit(MOST)
                .toList();
    }

    private static boolean near(String wanted, String name, int letters) {
        String lower = name.toLowerCase(java.util.Locale.ROOT);
        return letters == 0
                ? lower.equals(wanted)
                : Math.abs(lower.length() - wanted.length()) <= letters
                        && Nearest.distance(wanted, lower) <= Math.min(letters, lower.length() / 2);
    }

    private Understood understood(Who who, String about) {
        Wanted read = Wanted.read(AT.matcher(about).replaceFirst(", ")).orElse(new Wanted("", "", ""));
        if (read.name().isEmpty() || !read.company().isEmpty()) {
            return new Understood(who.contact(), who.among(), read, who.remark());
        }
        Optional<Target> one = listed(read.name());
        if (one.isPresent()) {
            Wanted target = new Wanted(one.get().name(), one.get().company(), "");
            return new Understood(who.contact(), who.among(), target, who.remark());
        }
        List<Target> several = alike(read.name());
        if (several.size() > 1) {
            String remark = "More than one on your list is called " + quoted(read.name()) + "; choose which.";
            return new Understood(who.contact(), who.among(), new Wanted("", "", ""), joined(who.remark(), remark));
        }
        if (isCompany(read.name())) {
            String remark = "Name one person at " + read.name() + ", not just the company.";
            return new Understood(
                    who.contact(), who.among(), new Wanted("", read.name(), ""), joined(who.remark(), remark));
        }
        return new Understood(who.contact(), who.among(), read, who.remark());
    }

    /** The one on our list who is meant by a name, a first name, or a company where nobody else is wanted. */
    private Optional<Target> listed(String name) {
        List<Target> alike = alike(name);
        return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
    }

    private List<Target> alike(String typed) {
        String name = bare(typed);
        List<Target> wanted = targets.wanted();
        List<Target> full =
                wanted.stream().filter(it -> it.name().equalsIgnoreCase(name)).toList();
        List<Target> first = wanted.stream()
                .filter(it -> it.firstName().equalsIgnoreCase(name))
                .toList();
        List<Target> there = wanted.stream()
                .filter(it -> it.company().equalsIgnoreCase(name))
                .toList();
        return !full.isEmpty() ? full : !first.isEmpty() ? first : there;
    }

    private boolean isCompany(String name) {
        return people.companyNamed(name).isPresent()
                || targets.wanted().stream().anyMatch(it -> it.company().equalsIgnoreCase(name.strip()));
    }

    private static String joined(String one, String other) {
        return one.isEmpty() ? other : one + " " + other;
    }

    private static String bare(String typed) {
        return typed.strip().replaceFirst("^@", "").replaceAll("[?!.,;]+$", "").strip();
    }

    private String names(List<Contact> contacts) {
        return contacts.stream()
                .map(contact -> contact.name()
                        + people.company(contact.company())
                                .map(company -> " (" + company.name() + ")")
                                .orElse(""))
                .collect(Collectors.joining(", "));
    }

    private static String quoted(String typed) {
        return "“" + (typed.length() > 60 ? typed.substring(0, 60) + "…" : typed) + "”";
    }
}
