package foreword.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The rules of docs/architecture.md for the packages below one root, so that broken examples can be tried too. */
final class Arrows {
    /** From left to right: each tier may use itself and what stands before it. */
    private static final List<List<String>> TIERS = List.of(
            List.of("people", "activity", "calendar", "money", "words"),
            List.of("inbox", "praise", "concern", "deal", "target", "content", "template", "privacy"),
            List.of("eligibility", "draft", "outbox"),
            List.of("ask", "introduction", "thanks", "followup", "expectation"),
            List.of("report"),
            List.of("workflow"),
            List.of("byemail"));

    private static final String[] LANGUAGE = {"java..", "org.slf4j..", "org.jspecify.."};
    private static final Set<String> HEADER_SETTERS = Set.of(
            "setHeader",
            "addHeader",
            "addHeaderLine",
            "setFileName",
            "setDisposition",
            "setContentID",
            "setContentLanguage",
            "setContentMD5",
            "setDescription");
    private static final Set<String> RECIPIENT_SETTERS =
            Set.of("setRecipients", "addRecipients", "setFrom", "setSender");

    private final String root;

    Arrows(String root) {
        this.root = root;
    }

    /** Every rule under a short name. */
    Map<String, ArchRule> rules() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        for (int tier = 0; tier < TIERS.size(); tier++) {
            rules.put("tier " + String.join(" ", TIERS.get(tier)), tier(tier));
        }
        rules.put("no cycles", slices().matching(root + ".(*)..").should().beFreeOfCycles());
        rules.put(
                "adapters apart",
                slices().matching(root + ".adapter.(*)..").should().notDependOnEachOther());
        rules.put("adapters know no edge", adaptersKnowNoEdge());
        rules.put("config", onlyRootAndCliKnowConfig());
        rules.put("root", nobodyKnowsTheRoot());
        rules.put("ports of sending", onlyAdaptersSend());
        rules.put("causes of sending", onlyTheOutboxCausesSending());
        rules.put("mail headers", onlyOneGateForHeaders());
        rules.put("time", timeComesIn());
        rules.replaceAll((name, rule) -> rule.allowEmptyShould(true));
        return rules;
    }

    private ArchRule tier(int tier) {
        String[] own = packages(TIERS.get(tier).stream());
        String[] left = packages(TIERS.subList(0, tier + 1).stream().flatMap(List::stream));
        return classes()
                .that(resideInAnyPackage(own))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(LANGUAGE)
                        .or(resideInAnyPackage(left))
                        .or(describe("arrays and primitives", type -> type.isPrimitive() || type.isArray())));
    }

    private ArchRule adaptersKnowNoEdge() {
        return noClasses()
                .that(resideInAnyPackage(packages(Stream.of("adapter"))))
                .should()
                .dependOnClassesThat(resideInAnyPackage(packages(Stream.of("cli", "config", "sandbox"))));
    }

    private ArchRule onlyRootAndCliKnowConfig() {
        return noClasses()
                .that(resideInAPackage(root + "..")
                        .and(not(resideInAnyPackage(root, root + ".cli..", root + ".config.."))))
                .should()
                .dependOnClassesThat(resideInAPackage(root + ".config.."));
    }

    private ArchRule nobodyKnowsTheRoot() {
        return noClasses()
                .that(resideInAPackage(root + "..").and(not(resideInAPackage(root))))
                .should()
                .dependOnClassesThat(resideInAPackage(root));
    }

    /** The root may put a refusal in the place of a port, when mail is off. */
    private ArchRule onlyAdaptersSend() {
        return classes()
                .that(describe("implement a port of sending", type -> isPort(type) && !type.isInterface()))
                .should()
                .resideInAnyPackage(root + ".adapter..", root);
    }

    private ArchRule onlyTheOutboxCausesSending() {
        return noClasses()
                .that(resideInAPackage(root + "..").and(not(resideInAPackage(root + ".outbox.."))))
                .should()
                .callMethodWhere(describe(
                        "a port of sending is called",
                        call -> isPort(call.getTargetOwner())
                                && call.getTargetOwner().isInterface()));
    }

    private ArchRule onlyOneGateForHeaders() {
        return noClasses()
                .that(resideInAPackage(root + "..").and(not(named("SafeHeaders"))))
                .should()
                .callMethodWhere(describe("a mail header is set from plain text", Arrows::setsHeader));
    }

    private ArchRule timeComesIn() {
        return noClasses()
                .that(resideInAPackage(root + "..")
                        .and(not(resideInAnyPackage(root, root + ".cli..", root + ".sandbox.."))))
                .should()
                .callMethodWhere(describe("the machine's own clock is read", Arrows::readsTheClock));
    }

    private boolean isPort(JavaClass type) {
        return type.isAssignableTo(root + ".outbox.MailSender") || type.isAssignableTo(root + ".outbox.TeamChat");
    }

    private static boolean setsHeader(JavaMethodCall call) {
        boolean header = HEADER_SETTERS.contains(call.getName());
        boolean recipients = RECIPIENT_SETTERS.contains(call.getName())
                && call.getTarget().getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(String.class));
        return isMail(call.getTargetOwner()) && (header || recipients);
    }

    /** A type of the library, or one of ours that inherits from it. */
    private static boolean isMail(JavaClass owner) {
        return owner.getPackageName().startsWith("jakarta.mail")
                || owner.getPackageName().startsWith("org.eclipse.angus.mail")
                || owner.isAssignableTo("jakarta.mail.Part");
    }

    private static boolean readsTheClock(JavaAccess<?> call) {
        JavaClass owner = call.getTargetOwner();
        boolean systemClock =
                owner.isEquivalentTo(Clock.class) && call.getName().startsWith("system");
        boolean now =
                owner.getPackageName().equals("java.time") && call.getName().equals("now");
        return systemClock || (now && call instanceof JavaMethodCall method && !takesClock(method));
    }

    private static boolean takesClock(JavaMethodCall call) {
        return call.getTarget().getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static DescribedPredicate<JavaClass> named(String simpleName) {
        return describe("are " + simpleName, type -> type.getSimpleName().equals(simpleName));
    }

    private String[] packages(Stream<String> names) {
        return names.map(name -> root + "." + name + "..").toArray(String[]::new);
    }
}
