package foreword.adapter.csv;

import java.util.Set;

/** What HubSpot, Salesforce, Pipedrive, LinkedIn, Google and Outlook call their columns, in the languages we know of. */
final class Headers {
    private static final String[] FIRST_NAMES = {
        "Given Name", "Person - First name", "Vorname", "Prénom", "Nombre", "Nome", "Voornaam", "Imię"
    };
    private static final String[] LAST_NAMES = {
        "Family Name",
        "Surname",
        "Person - Last name",
        "Nachname",
        "Familienname",
        "Nom",
        "Nom de famille",
        "Apellidos",
        "Apellido",
        "Cognome",
        "Sobrenome",
        "Achternaam",
        "Nazwisko"
    };
    static final String[] COMPANIES = {
        "Company Name",
        "Account Name",
        "Account",
        "Organization - Name",
        "Organization Name",
        "Organization",
        "Organisation",
        "Organization 1 - Name",
        "Deal - Organization",
        "Associated Company",
        "Associated Company (Primary)",
        "Primary Associated Company",
        "Employer",
        "Firma",
        "Firmenname",
        "Unternehmen",
        "Unternehmensname",
        "Entreprise",
        "Nom de l'entreprise",
        "Société",
        "Empresa",
        "Nombre de la empresa",
        "Azienda",
        "Nome azienda",
        "Bedrijf",
        "Bedrijfsnaam"
    };
    static final String[] OWNERS = {
        "Owner Email", "Contact owner", "Deal owner", "Opportunity Owner", "Account Owner", "Person - Owner",
                "Deal - Owner",
        "Owner Name", "Besitzer", "Zuständig", "Zuständiger Mitarbeiter", "Deal-Besitzer", "Kontaktbesitzer",
                "Propriétaire",
        "Propietario", "Proprietario", "Eigenaar"
    };
    static final String[] ADDRESSES = {
        "Email Address",
        "Email Addresses",
        "Mail",
        "Work Email",
        "Business Email",
        "Primary Email",
        "Person - Email (Work)",
        "Person - Email",
        "E-mail 1 - Value",
        "Contact Email",
        "Associated Contact Email",
        "E-Mail-Adresse",
        "Adresse e-mail",
        "Adresse électronique",
        "Courriel",
        "Correo electrónico",
        "Correo",
        "Indirizzo e-mail",
        "E-mailadres",
        "Endereço de e-mail",
        "Person - Email (Home)",
        "Person - Email (Other)",
        "E-mail 2 - Value",
        "E-mail 2 Address",
        "E-mail 3 - Value"
    };
    private static final String[] ROLES = {
        "Job Title",
        "Jobtitle",
        "Position",
        "Person - Job title",
        "Organization Title",
        "Organization 1 - Title",
        "Funktion",
        "Berufsbezeichnung",
        "Poste",
        "Fonction",
        "Cargo",
        "Puesto",
        "Qualifica",
        "Posizione",
        "Functie",
        "Title"
    };

    private Headers() {}

    static Columns contacts() {
        return Columns.of(Set.of(
                        "company",
                        "segment",
                        "lifecycle",
                        "domain",
                        "owner",
                        "firstname",
                        "lastname",
                        "name",
                        "email",
                        "role",
                        "slackid",
                        "language",
                        "notes",
                        "pastemployers",
                        "industry",
                        "place",
                        "events"))
                .also("company", COMPANIES)
                .also("lifecycle", "Lifecycle Stage", "Account Type", "Lifecycle-Phase", "Phase du cycle de vie")
                .also(
                        "domain",
                        "Company Domain Name",
                        "Company Domain",
                        "Domain Name",
                        "Website",
                        "Website URL",
                        "Web Page",
                        "Company Website",
                        "Organization - Website",
                        "Website 1 - Value")
                .also("owner", OWNERS)
                .also("firstname", FIRST_NAMES)
                .also("lastname", LAST_NAMES)
                .also(
                        "name",
                        "Full Name",
                        "Person - Name",
                        "Contact Name",
                        "Display Name",
                        "Anzeigename",
                        "Vollständiger Name")
                .also("email", ADDRESSES)
                .also("role", ROLES)
                .also("language", "Preferred language", "Sprache")
                .also("notes", "Note", "Note - Content", "Description", "Notizen")
                .also("industry", "Organization - Industry", "Branche")
                .also("place", "City", "Mailing City", "Ort", "Ville");
    }

    static Columns targets() {
        return Columns.of(Set.of(
                        "name",
                        "firstname",
                        "lastname",
                        "company",
                        "role",
                        "why",
                        "challenge",
                        "segment",
                        "priority",
                        "source",
                        "pastemployers",
                        "industry",
                        "place",
                        "events"))
                .also("company", COMPANIES)
                .also("firstname", FIRST_NAMES)
                .also("lastname", LAST_NAMES)
                .also("name", "Full Name", "Person - Name", "Contact Name", "Display Name")
                .also("role", ROLES);
    }

    /** Only what a member's own list of connections holds and may be kept. */
    static Columns connections() {
        return Columns.of(Set.of("name", "firstname", "lastname", "company", "connectedon"))
                .also("company", COMPANIES)
                .also("firstname", FIRST_NAMES)
                .also("lastname", LAST_NAMES)
                .also("connectedon", "Verbunden am", "Connecté le", "Conectado el", "Collegato il", "Verbonden op");
    }
}
