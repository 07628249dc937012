/** The command line: reads words and options, loads the settings, and hands over to the program. */
@org.jspecify.annotations.NullMarked
package foreword.cli;
