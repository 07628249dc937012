package foreword.adapter.csv;

import foreword.people.Company;
import foreword.people.CompanyMatch;
import foreword.people.CompanyMatcher;
import foreword.people.EmailAddress;
import foreword.people.NameKey;
import foreword.people.People;
import foreword.people.Segment;
import foreword.people.Teammate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which company a row of contacts means: one that we know, by name or domain, or a new one. */
final class CompanyRows {
    private static final Pattern SCHEME = Pattern.compile("(?i)^[a-z][a-z0-9+.-]*://");
    private static final Pattern CUSTOMER = Pattern.compile("(?i).*(?:customer|evangelist|client|kunde|cliente).*");
    private static final Pattern PARTNER = Pattern.compile("(?i).*(?:partner|partenaire|socio).*");

    private final Map<String, String> names = new LinkedHashMap<>();
    private final People people;
    private final CompanyMatcher matcher;

    CompanyRows(People people, CompanyMatcher matcher) {
        this.people = people;
        this.matcher = matcher;
    }

    /**
     * The company of a row.
     *
     * @param known false when it is new
     */
    record Found(
            Company before,
            boolean known,
            String segment,
            @Nullable String domain) {
        String name() {
            return before.name();
        }

        /** As it is after the row: what the row says counts, what it leaves empty stays. */
        Company company(@Nullable Teammate owner) {
            return new Company(
                    before.id(),
                    before.name(),
                    segment.isEmpty() ? before.segment() : new Segment(segment),
                    domain == null ? before.domain() : domain,
                    owner == null ? before.owner() : owner.id());
        }
    }

    /**
     * Finds it.
     *
     * @param alone what somebody's own company is called when nothing names another; empty when there must be one
     * @throws IllegalArgumentException when nothing says which company it is
     */
    Found of(Table.Row row, @Nullable EmailAddress email, String alone, List<String> doubts) {
        String name = row.cell("company");
        String domain = domain(row);
        String host = domain != null ? domain : email == null ? null : email.domain();
        Optional<Company> known = name.isEmpty()
                ? host == null ? Optional.empty() : matcher.at(host)
                : people.companyNamed(name).or(() -> matched(name, host, doubts));
        if (known.isPresent()) {
            return new Found(known.get(), true, row.cell("segment"), domain);
        }
        Optional<String> registered = host == null ? Optional.empty() : matcher.domain(host);
        String called = name.isEmpty() ? registered.map(CompanyRows::capital).orElse(alone) : name;
        if (called.isEmpty()) {
            throw new IllegalArgumentException("the company is missing");
        }
        String own = name.isEmpty() ? registered.orElse(null) : domain;
        return new Found(
                new Company(Company.Id.fresh(), called, segment(row.cell("lifecycle")), own, null),
                false,
                row.cell("segment"),
                own);
    }

    private Optional<Company> matched(String name, @Nullable String host, List<String> doubts) {
        Optional<CompanyMatch.Same> same = matcher.same(name, host);
        same.filter(it -> it.by() == CompanyMatch.By.DOMAIN)
                .ifPresent(it ->
                        doubts.add(name + " is taken for " + it.company().name() + ", which has the same domain"));
        if (same.isEmpty()) {
            like(name).ifPresent(other -> doubts.add(name + " is a new company; did you mean " + other + "?"));
        }
        return same.map(CompanyMatch.Same::company);
    }

    /** A company whose name looks alike, of those that we knew or that an earlier row brought. */
    private Optional<String> like(String name) {
        if (names.isEmpty()) {
            people.companies().forEach(company -> names.put(company.name(), NameKey.ofCompany(company.name())));
        }
        String key = NameKey.ofCompany(name);
        Optional<String> like = names.entrySet().stream()
                .filter(other -> CompanyMatcher.alikeKeys(key, other.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
        names.put(name, key);
        return like.filter(other -> !CompanyMatcher.sameName(other, name));
    }

    /** The registered domain in a column of web sites; null when there is none, and what was typed when it is no domain. */
    private @Nullable String domain(Table.Row row) {
        String written = SCHEME.matcher(row.cell("domain")).replaceFirst("").toLowerCase(Locale.ROOT);
        String host = written.replaceFirst("[/?#:].*$", "")
                .replaceFirst("^www\\.", "")
                .strip();
        if (host.isEmpty()) {
            return null;
        }
        return matcher.domain(host).orElse(host);
    }

    private static Segment segment(String lifecycle) {
        if (lifecycle.isEmpty() || CUSTOMER.matcher(lifecycle).matches()) {
            return Segment.CLIENT;
        }
        return PARTNER.matcher(lifecycle).matches() ? Segment.PARTNER : Segment.PROSPECT;
    }

    private static String capital(String domain) {
        String label = domain.substring(0, domain.indexOf('.'));
        return label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
    }
}
