package foreword.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The program keeps to its own arrows. */
final class ArrowsTest {
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("foreword");

    @ParameterizedTest
    @MethodSource("rules")
    void the_program_keeps_to(ArchRule rule) {
        rule.check(PROGRAM);
    }

    private static Stream<Named<ArchRule>> rules() {
        return new Arrows("foreword").rules().entrySet().stream().map(rule -> Named.of(rule.getKey(), rule.getValue()));
    }
}
