package foreword.adapter.csv;

import java.util.Set;

/** What HubSpot, Salesforce and Pipedrive call the columns of deals, in the languages we know of. */
final class DealHeaders {
    private DealHeaders() {}

    static Columns all() {
        return Columns.of(Set.of(
                        "deal",
                        "company",
                        "stage",
                        "status",
                        "amount",
                        "currency",
                        "closedate",
                        "changed",
                        "created",
                        "source",
                        "owner",
                        "externalid",
                        "email",
                        "lostreason"))
                .also(
                        "deal",
                        "Deal Name",
                        "Dealname",
                        "Deal - Title",
                        "Deal Title",
                        "Opportunity Name",
                        "Opportunity",
                        "Title",
                        "Name",
                        "Deal-Name",
                        "Nom de la transaction",
                        "Nombre del negocio",
                        "Nome do negócio",
                        "Nome trattativa",
                        "Opportunity: Name",
                        "Lead Name",
                        "Item")
                .also("company", Headers.COMPANIES)
                .also(
                        "stage",
                        "Deal Stage",
                        "Dealstage",
                        "Deal - Stage",
                        "Stage Name",
                        "Opportunity Stage",
                        "Dealphase",
                        "Deal-Phase",
                        "Phase",
                        "Étape",
                        "Phase de la transaction",
                        "Etapa",
                        "Etapa del negocio",
                        "Fase")
                .also("status", "Deal - Status", "Deal Status", "Status Label", "Status Type")
                .also(
                        "amount",
                        "Deal - Value",
                        "Deal Value",
                        "Deal Amount",
                        "Value",
                        "Opportunity Amount",
                        "Betrag",
                        "Wert",
                        "Montant",
                        "Valeur",
                        "Importe",
                        "Valor",
                        "Importo",
                        "Bedrag",
                        "Amount in company currency")
                .also(
                        "currency",
                        "Deal - Currency",
                        "Deal - Currency of Value",
                        "Currency Code",
                        "Amount Currency",
                        "Opportunity Currency",
                        "Currency ISO Code",
                        "Deal Currency Code",
                        "Währung",
                        "Devise",
                        "Moneda",
                        "Moeda",
                        "Valuta")
                .also(
                        "closedate",
                        "Closed Date",
                        "Deal - Won time",
                        "Deal - Lost time",
                        "Deal - Deal closed on",
                        "Deal - Closed time",
                        "Expected Close Date",
                        "Deal - Expected close date",
                        "Abschlussdatum",
                        "Date de fermeture",
                        "Date de clôture",
                        "Fecha de cierre",
                        "Data di chiusura",
                        "Sluitingsdatum")
                .also(
                        "changed",
                        "Last Modified Date",
                        "Last Modified",
                        "Deal - Update time",
                        "Deal - Last stage change",
                        "Last Stage Change Date",
                        "Updated At",
                        "Date Updated",
                        "Last Activity Date")
                .also(
                        "created",
                        "Create Date",
                        "Created Date",
                        "Created",
                        "Created At",
                        "Date Created",
                        "Deal - Deal created",
                        "Deal created",
                        "Erstelldatum",
                        "Erstellungsdatum",
                        "Date de création",
                        "Fecha de creación",
                        "Data de criação",
                        "Data di creazione",
                        "Aanmaakdatum")
                .also(
                        "source",
                        "Lead Source",
                        "Original Source",
                        "Deal - Source",
                        "Deal - Source channel",
                        "Original Traffic Source")
                .also("owner", Headers.OWNERS)
                .also(
                        "externalid",
                        "Record ID",
                        "Deal ID",
                        "Deal - ID",
                        "Opportunity ID",
                        "Opportunity ID (18)",
                        "Deal Record ID",
                        "Opportunity: ID",
                        "ID",
                        "Datensatz-ID")
                .also("email", Headers.ADDRESSES)
                .also(
                        "lostreason",
                        "Deal - Lost reason",
                        "Closed Lost Reason",
                        "Loss Reason",
                        "Reason Lost",
                        "Verlustgrund",
                        "Motif de perte");
    }
}
