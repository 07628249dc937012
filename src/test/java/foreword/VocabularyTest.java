package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import foreword.template.Phrase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every phrase has words, and every phrase is said. */
class VocabularyTest {
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("foreword");

    @Test
    void every_enum_of_phrases_is_in_the_vocabulary() {
        List<String> known = Vocabulary.ALL.stream()
                .map(it -> it.getClass().getName())
                .distinct()
                .toList();

        assertThat(phrases()).extracting(JavaClass::getName).containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void every_phrase_is_said_somewhere() {
        List<String> unsaid = phrases().stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getRawType().equals(field.getOwner()))
                .filter(VocabularyTest::unsaid)
                .map(JavaField::getFullName)
                .toList();

        assertThat(unsaid).isEmpty();
    }

    private static List<JavaClass> phrases() {
        return PROGRAM.stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(Phrase.class))
                .toList();
    }

    private static boolean unsaid(JavaField field) {
        return field.getAccessesToSelf().stream()
                .allMatch(access -> access.getOriginOwner().equals(field.getOwner()));
    }
}
