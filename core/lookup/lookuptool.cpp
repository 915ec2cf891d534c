// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lookup/lookuptool.h"

#include "core/lookup/lookuptargets.h"

#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

QString text(const char *source)
{
    return QCoreApplication::translate("lookup", source);
}

constexpr FieldOf<LookupRequest> requestFields[] = {
    field<&LookupRequest::targets>("targets", QT_TRANSLATE_NOOP("fields", "Names or addresses"))
        .help(QT_TRANSLATE_NOOP("fields", "Names to look up, or addresses to find the names of."))
        .target(),
    field<&LookupRequest::types>("type", QT_TRANSLATE_NOOP("fields", "Record types"))
        .help(QT_TRANSLATE_NOOP("fields", "A, AAAA, MX, TXT, … or any number as in TYPE65280. An address asks PTR."))
        .common(),
    field<&LookupRequest::resolver>("resolver", QT_TRANSLATE_NOOP("fields", "Resolver"))
        .help(QT_TRANSLATE_NOOP("fields",
                                "system asks as every program here does; ADDRESS or ADDRESS:PORT asks that "
                                "DNS server directly."))
        .common(),
    field<&LookupRequest::transport>("transport", QT_TRANSLATE_NOOP("fields", "Transport"))
        .help(QT_TRANSLATE_NOOP("fields", "How DNS servers are asked."))
        .more(),
    field<&LookupRequest::timeout>("timeout_s", QT_TRANSLATE_NOOP("fields", "Timeout"), Unit::Seconds)
        .help(QT_TRANSLATE_NOOP("fields", "How long one attempt waits for an answer."))
        .range(0.001, 3600)
        .more(),
    field<&LookupRequest::attempts>("attempts", QT_TRANSLATE_NOOP("fields", "Attempts"))
        .help(QT_TRANSLATE_NOOP("fields", "How often a server that keeps silent is asked."))
        .range(1, 100)
        .more(),
    field<&LookupRequest::parallel>("parallel", QT_TRANSLATE_NOOP("fields", "At once"))
        .help(QT_TRANSLATE_NOOP("fields",
                                "How many questions are on their way at the same time; more than 128 would "
                                "overrun a server."))
        .range(1, DnsClient::MostInFlight)
        .more(),
    field<&LookupRequest::edns>("edns", QT_TRANSLATE_NOOP("fields", "EDNS"))
        .help(QT_TRANSLATE_NOOP("fields", "Whether servers are told that larger answers are welcome (RFC 6891)."))
        .more(),
};

constexpr FieldOf<LookupRow> rowFields[] = {
    field<&LookupRow::name>("name", QT_TRANSLATE_NOOP("fields", "Name")),
    field<&LookupRow::type>("type", QT_TRANSLATE_NOOP("fields", "Type")),
    field<&LookupRow::value>("value", QT_TRANSLATE_NOOP("fields", "Value")),
    field<&LookupRow::order>("order", QT_TRANSLATE_NOOP("fields", "Order"))
        .help(QT_TRANSLATE_NOOP("fields", "The place of the value in its answer."))
        .hidden(),
    field<&LookupRow::ttl>("ttl_s", QT_TRANSLATE_NOOP("fields", "Time to live"), Unit::Seconds)
        .help(QT_TRANSLATE_NOOP("fields", "How long the answer may be remembered.")),
    field<&LookupRow::canonicalName>("canonical_name", QT_TRANSLATE_NOOP("fields", "Canonical name"))
        .help(QT_TRANSLATE_NOOP("fields", "The name that the aliases lead to."))
        .hidden(),
    field<&LookupRow::source>("source", QT_TRANSLATE_NOOP("fields", "Source"))
        .help(QT_TRANSLATE_NOOP("fields",
                                "Who answered: this system's look-up, DNS, the practice network, the hosts "
                                "file.")),
    field<&LookupRow::server>("server", QT_TRANSLATE_NOOP("fields", "Server"))
        .help(QT_TRANSLATE_NOOP("fields", "Who was asked; for this system's look-up the servers it is set to ask."))
        .hidden(),
    field<&LookupRow::elapsed>("elapsed_ms", QT_TRANSLATE_NOOP("fields", "Elapsed"), Unit::Milliseconds),
    field<&LookupRow::status>("status", QT_TRANSLATE_NOOP("fields", "Status")).status(),
    field<&LookupRow::notes>("notes", QT_TRANSLATE_NOOP("fields", "Notes")).hidden(),
    field<&LookupRow::chain>("chain", QT_TRANSLATE_NOOP("fields", "Aliases"))
        .help(QT_TRANSLATE_NOOP("fields", "The names that lead one to the next, from the one asked for."))
        .hidden(),
    field<&LookupRow::queryName>("query_name", QT_TRANSLATE_NOOP("fields", "Name sent"))
        .help(QT_TRANSLATE_NOOP("fields",
                                "The name as it was asked for: other scripts in ASCII, addresses under "
                                "in-addr.arpa and ip6.arpa."))
        .hidden(),
    field<&LookupRow::rdata>("rdata", QT_TRANSLATE_NOOP("fields", "Data in hex")).hidden(),
    field<&LookupRow::attempts>("attempts", QT_TRANSLATE_NOOP("fields", "Attempts")).hidden(),
    field<&LookupRow::errorText>("error", QT_TRANSLATE_NOOP("fields", "Error")).hidden(),
};

constexpr Plot plots[] = {
    {.id = "elapsed",
     .title = QT_TRANSLATE_NOOP("plots", "Look-up times"),
     .x = "",
     .y = "elapsed_ms",
     .series = "server"},
};

constexpr FieldOf<LookupSummary> summaryFields[] = {
    field<&LookupSummary::firstAddress>("first_address", QT_TRANSLATE_NOOP("fields", "First address")),
    field<&LookupSummary::answered>("answered", QT_TRANSLATE_NOOP("fields", "Answered")),
    field<&LookupSummary::failed>("failed", QT_TRANSLATE_NOOP("fields", "Failed")),
    field<&LookupSummary::elapsed>("elapsed_ms", QT_TRANSLATE_NOOP("fields", "Elapsed"), Unit::Milliseconds),
    field<&LookupSummary::strays>("strays", QT_TRANSLATE_NOOP("fields", "Stray datagrams"))
        .help(QT_TRANSLATE_NOOP("fields", "Datagrams that belonged to no question.")),
};

Result<void> check(const LookupRequest &request)
{
    if (request.targets.isEmpty())
        return Error::badInput(
            u"targets"_s, text(QT_TRANSLATE_NOOP("lookup", "Type at least one name, for example www.python.org.")));
    if (request.types.isEmpty())
        return Error::badInput(u"type"_s,
                               text(QT_TRANSLATE_NOOP("lookup", "Choose at least one type, for example A.")));
    if (request.resolver == u"system"_s)
        return {};
    const Result<Target> server = parseDnsServer(request.resolver);
    if (!server)
        return Error::badInput(u"resolver"_s, server.error().detail);
    return {};
}

Result<LookupSummary> run(const LookupRequest &request, Context &context, Rows<LookupRow> &rows)
{
    return lookUp(request, SystemSources(), context, rows);
}

/// Why a name has no answer, in a sentence with the name as %1 and the server as %2.
const char *failureSentence(LookupStatus status, const QString &name)
{
    const bool unknown = status == LookupStatus::NoSuchName || status == LookupStatus::NoData;
    if (unknown && !parseAddress(name.trimmed()).isNull())
        return QT_TRANSLATE_NOOP("lookup", "No name is known for the address %1");
    switch (status) {
    case LookupStatus::Ok:
        break;
    case LookupStatus::NoSuchName:
        return QT_TRANSLATE_NOOP("lookup", "The name %1 does not exist");
    case LookupStatus::NoData:
        return QT_TRANSLATE_NOOP("lookup", "%1 exists, but has nothing of the type that was asked for");
    case LookupStatus::ServerFailure:
        return QT_TRANSLATE_NOOP("lookup", "The server %2 failed to find out about %1 (SERVFAIL)");
    case LookupStatus::ServerRefused:
        return QT_TRANSLATE_NOOP("lookup", "The server %2 refused to answer about %1 (REFUSED)");
    case LookupStatus::NotImplemented:
        return QT_TRANSLATE_NOOP("lookup", "The server %2 can't answer this kind of question (NOTIMP)");
    case LookupStatus::FormatError:
        return QT_TRANSLATE_NOOP("lookup", "The server %2 did not understand the question (FORMERR)");
    case LookupStatus::Timeout:
        return QT_TRANSLATE_NOOP("lookup", "Nobody answered about %1: %2 kept silent");
    case LookupStatus::Refused:
        return QT_TRANSLATE_NOOP("lookup", "No DNS server listens on %2: it refused at once");
    case LookupStatus::Unreachable:
        return QT_TRANSLATE_NOOP("lookup", "The server for %1 could not be reached (%2)");
    case LookupStatus::BadReply:
        return QT_TRANSLATE_NOOP("lookup", "The answer about %1 from %2 can't be used");
    case LookupStatus::BadInput:
        return QT_TRANSLATE_NOOP("lookup", "“%1” can't be looked up");
    case LookupStatus::Cancelled:
        return QT_TRANSLATE_NOOP("lookup", "Looking up %1 was stopped");
    case LookupStatus::SystemError:
        return QT_TRANSLATE_NOOP("lookup", "This system could not look up %1");
    }
    return "";
}

/// "a, b and c", with how many more there are.
QString listed(const QStringList &values, qint64 count)
{
    if (values.size() <= 1)
        return values.join(QString());
    if (count > values.size())
        return text(QT_TRANSLATE_NOOP("lookup", "%1 and %2 more"))
            .arg(values.join(u", "_s), QLocale().toString(count - values.size()));
    return text(QT_TRANSLATE_NOOP("lookup", "%1 and %2"))
        .arg(values.first(values.size() - 1).join(u", "_s), values.last());
}

Answer answer(const LookupRequest &request, const LookupSummary &summary)
{
    const QLocale locale;
    Answer answer;
    answer.scriptPrints = summary.scriptLines;
    if (request.targets.size() == 1 && summary.answered == 1) {
        answer.headline = u"%1: %2"_s.arg(summary.name, listed(summary.values, summary.valueCount));
        if (!summary.server.isEmpty())
            answer.detail = text(QT_TRANSLATE_NOOP("lookup", "Asked: %1.")).arg(summary.server);
    } else if (request.targets.size() == 1) {
        const QString sentence =
            text(failureSentence(summary.failure.value_or(LookupStatus::SystemError), summary.name));
        const QString server = summary.server.isEmpty() ? u"–"_s : summary.server;
        answer.headline = QString(sentence).replace(u"%2"_s, server).replace(u"%1"_s, summary.name.left(200));
        answer.detail = summary.reason;
    } else {
        answer.headline =
            text(QT_TRANSLATE_NOOP("lookup", "%1 of %2 targets were answered"))
                .arg(locale.toString(summary.answered), locale.toString(summary.answered + summary.failed));
        if (summary.failed > 0)
            answer.detail = text(QT_TRANSLATE_NOOP("lookup", "Not answered: %1. The status of their rows tells why."))
                                .arg(locale.toString(summary.failed));
    }
    return answer;
}

QString explainValue(const LookupRow &row)
{
    QStringList lines;
    if (row.chain.size() > 1)
        lines +=
            text(QT_TRANSLATE_NOOP("lookup", "%1 is an alias: %2.")).arg(row.chain.first(), row.chain.join(u" → "_s));
    if (row.ttl)
        lines += text(QT_TRANSLATE_NOOP("lookup", "The answer may be remembered for %1 seconds.")).arg(*row.ttl);
    if (row.source == LookupSource::Hosts)
        lines += text(QT_TRANSLATE_NOOP("lookup", "It stands in this computer's own list; nobody was asked."));
    else if (row.source == LookupSource::System)
        lines += text(QT_TRANSLATE_NOOP("lookup",
                                        "It came through getaddrinfo, as every program here gets it; that "
                                        "does not tell its time to live."));
    return lines.join(u' ');
}

const char *advice(LookupStatus status)
{
    switch (status) {
    case LookupStatus::NoSuchName:
        return QT_TRANSLATE_NOOP("lookup", "Check the spelling.");
    case LookupStatus::NoData:
        return QT_TRANSLATE_NOOP("lookup", "Ask for another type: many names have A and no AAAA.");
    case LookupStatus::ServerFailure:
        return QT_TRANSLATE_NOOP("lookup", "Ask another resolver: if that one answers, yours is at fault.");
    case LookupStatus::ServerRefused:
        return QT_TRANSLATE_NOOP("lookup", "It serves only its own clients, or only its own zones; ask another.");
    case LookupStatus::Timeout:
        return QT_TRANSLATE_NOOP("lookup", "Check the address of the server, and whether a firewall drops port 53.");
    case LookupStatus::Refused:
        return QT_TRANSLATE_NOOP("lookup", "Check the address and the port of the server.");
    case LookupStatus::Unreachable:
        return QT_TRANSLATE_NOOP("lookup",
                                 "Check the network connection, or ask the practice network: "
                                 "www.practice.test.");
    default:
        return "";
    }
}

QString explainRow(const LookupRow &row)
{
    QStringList lines;
    if (row.status == LookupStatus::Ok) {
        lines += explainValue(row);
    } else {
        const QString sentence = text(failureSentence(row.status, row.name));
        lines += QString(sentence).replace(u"%2"_s, row.server).replace(u"%1"_s, row.name.left(200)) + u'.';
        if (!row.errorText.isEmpty())
            lines += u'(' + row.errorText + u')';
        if (*advice(row.status))
            lines += text(advice(row.status));
    }
    for (const LookupNote &note : row.notes)
        lines += text(QT_TRANSLATE_NOOP("lookup", "Note: %1.")).arg(note.sentence());
    lines.removeAll(QString());
    return lines.join(u' ');
}

} // namespace

const Tool &lookupTool()
{
    static const ToolOf<LookupRequest, LookupRow, LookupSummary> tool({
        .id = "lookup",
        .title = QT_TRANSLATE_NOOP("tools", "Name lookup"),
        .sentence = QT_TRANSLATE_NOOP("tools",
                                      "Turns names into addresses and addresses into names, and shows who "
                                      "answered."),
        .group = ToolGroup::Sockets,
        .shortcutDigit = 2,
        .protocol = PacketProtocol::Dns,
        .hasPackets = true,
        .plots = plots,
        .requestFields = requestFields,
        .rowFields = rowFields,
        .summaryFields = summaryFields,
        .run = run,
        .answer = answer,
        .explainRow = explainRow,
        .code = lookupCode,
        .check = check,
    });
    return tool;
}

} // namespace sockeye
