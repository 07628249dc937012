package foreword.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ArrivalTest {
    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            checklist.pdf | %PDF-1.7 words            | application/pdf
            NOTES.TXT     | plain words               | text/plain
            guide.md      | # A guide                 | text/markdown
            checklist.pdf | MZ and a program          | checklist.pdf is a program. A piece is something to read, best a PDF.
            notes.txt     | #!/bin/sh                 | notes.txt is a program. A piece is something to read, best a PDF.
            checklist.pdf | <html>no PDF</html>       | checklist.pdf is called a PDF and is none. Save it as PDF again.
            checklist.pdf | %PDF-1.7 /JavaScript (x)  | checklist.pdf carries a script or another file inside. Save it as a plain PDF.
            sheet.xlsm    | PK whatever               | sheet.xlsm is of a kind that is not sent. PDF is best; text, Word, PowerPoint and pictures can be.
            run.exe       | harmless words            | run.exe is of a kind that is not sent. PDF is best; text, Word, PowerPoint and pictures can be.
            no ending     | words                     | no ending is of a kind that is not sent. PDF is best; text, Word, PowerPoint and pictures can be.
            empty.pdf     | ''                        | empty.pdf is empty.
            picture.png   | no picture                | picture.png is no PNG picture.
            guide.docx    | no zip at all             | guide.docx is not what its name says. Save it as PDF.
            """)
    void looks_into_a_file_before_it_is_kept(String name, String words, String outcome) {
        Arrival.Looked looked = Arrival.file(name, words.getBytes(StandardCharsets.UTF_8));

        assertThat(looked.body()
                        .map(body -> body.fold(ContentItem.File::type, link -> ""))
                        .orElse(looked.objection()))
                .isEqualTo(outcome);
    }

    @Test
    void takes_an_office_file_and_refuses_one_with_macros_whatever_its_name() throws IOException {
        assertThat(Arrival.file("guide.docx", zip("word/document.xml")).body()).isPresent();
        assertThat(Arrival.file("guide.docx", zip("word/document.xml", "word/vbaProject.bin"))
                        .objection())
                .isEqualTo("guide.docx carries macros or another program. Save it as PDF.");
        assertThat(Arrival.file("guide.docx", zip("[Content_Types].xml", "word/document.xml"))
                        .objection())
                .isEqualTo("guide.docx is a file for macros. Save it as PDF.");
        assertThat(Arrival.file("slides.pptx", zip("word/document.xml")).objection())
                .isEqualTo("slides.pptx is not what its name says. Save it as PDF.");
    }

    @Test
    void holds_files_below_what_can_be_mailed() {
        byte[] large = new byte[Arrival.LARGEST + 1];
        System.arraycopy("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), 0, large, 0, 8);

        assertThat(Arrival.file("large.pdf", large).objection())
                .isEqualTo("large.pdf has 7,340,033 bytes; up to 7,340,032 can be mailed.");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            ../../etc/passwd.txt       | passwd.txt
            C:\\temp\\Ten questions.pdf | Ten questions.pdf
            .hidden                    | hidden
            Prüfliste für Jörg.pdf     | Prüfliste für Jörg.pdf
            a:b*c?"<>.pdf              | abc.pdf
            ///                        | piece
            """)
    void gives_a_file_a_safe_name(String given, String name) {
        assertThat(Arrival.safeName(given)).isEqualTo(name);
        assertThat(Arrival.safeName("x".repeat(300) + ".pdf")).hasSize(80).endsWith(".pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://larkfield.example/depot", " http://larkfield.example/a?b=c "})
    void takes_a_page_that_anybody_may_open(String typed) {
        assertThat(Arrival.link(typed).body()).contains(new ContentItem.Link(URI.create(typed.strip())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "larkfield.example",
                "javascript:alert(1)",
                "file:///etc/passwd",
                "https://localhost/x",
                "https://a b",
                "https://u:p@larkfield.example/",
                "ftp://larkfield.example/x"
            })
    void refuses_what_is_no_page(String typed) {
        assertThat(Arrival.link(typed).body()).isEmpty();
        assertThat(Arrival.link(typed).objection()).endsWith(".");
    }

    private static byte[] zip(String... parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String part : List.of(parts)) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write("application/vnd.ms-word.document.macroEnabled".getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
