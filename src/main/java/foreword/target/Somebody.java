package foreword.target;

import foreword.people.Background;
import foreword.people.NameKey;

/** Somebody as far as it matters for whom they know; names and companies are compared by {@link NameKey}. */
public record Somebody(String name, String company, String role, Background background) {
    static Somebody of(Target target, Background background) {
        return new Somebody(target.name(), target.company(), target.role(), background);
    }

    String companyKey() {
        return NameKey.ofCompany(company);
    }
}
