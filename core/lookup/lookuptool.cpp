// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lookup/lookuptool.h"

#include "core/lookup/lookuptargets.h"
#include "core/net/hostrange.h"

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
        .help(QT_TRANSLATE_NOOP("fields", "Names to look up, or addresses, networks and ranges to find the names of."))
        .target()
        .takes(TargetKind::Host, QT_TRANSLATE_NOOP("fields", "Look up %1")),
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

/// Whether the value is nothing but an address or a name.
bool isHostValue(const LookupRow &row)
{
    return row.type == DnsType::A || row.type == DnsType::AAAA || row.type == DnsType::CNAME || row.type == DnsType::PTR
        || row.type == DnsType::NS;
}

constexpr FieldOf<LookupRow> rowFields[] = {
    field<&LookupRow::name>("name", QT_TRANSLATE_NOOP("fields", "Name")).host(),
    field<&LookupRow::type>("type", QT_TRANSLATE_NOOP("fields", "Type")),
    field<&LookupRow::value>("value", QT_TRANSLATE_NOOP("fields", "Value")).hostWhere<isHostValue>(),
    field<&LookupRow::order>("order", QT_TRANSLATE_NOOP("fields", "Order"))
        .help(QT_TRANSLATE_NOOP("fields", "The place of the value in its answer."))
        .hidden(),
    field<&LookupRow::ttl>("ttl_s", QT_TRANSLATE_NOOP("fields", "Time to live"), Unit::Seconds)
        .help(QT_TRANSLATE_NOOP("fields", "How long the answer may be remembered.")),
    field<&LookupRow::canonicalName>("canonical_name", QT_TRANSLATE_NOOP("fields", "Canonical name"))
        .help(QT_TRANSLATE_NOOP("fields", "The name that the aliases lead to."))
        .host()
        .hidden(),
    field<&LookupRow::source>("source", QT_TRANSLATE_NOOP("fields", "Source"))
        .help(QT_TRANSLATE_NOOP("fields",
                                "Who answered: this system's look-up, DNS, the practice network, the hosts "
                                "file.")),
    field<&LookupRow::server>("server", QT_TRANSLATE_NOOP("fields", "Server"))
        .help(QT_TRANSLATE_NOOP("fields", "Who was asked; for this system's look-up the servers it is set to ask."))
        .host()
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

// Asking the system is a stage by itself; asking a server is all the others.
constexpr Stage stages[] = {Stage::Route, Stage::Connect, Stage::Send, Stage::Wait, Stage::Decode, Stage::Check};

constexpr PresetValue exercise[] = {{"targets", "www.python.org"}, {"type", "A"}};
constexpr PresetValue everyOutcome[] = {
    {"targets",
     "www.practice.test,alias.practice.test,empty.practice.test,missing.practice.test,refused.practice.test"}};
constexpr PresetValue backwards[] = {{"targets", "127.0.0.1"}};

constexpr Preset presets[] = {
    {"as_in_the_exercise", QT_TRANSLATE_NOOP("presets", "As in the exercise"),
     QT_TRANSLATE_NOOP("presets", "The IPv4 address of www.python.org, as gethostbyname asks for it."), exercise},
    {"every_outcome", QT_TRANSLATE_NOOP("presets", "One of each outcome"),
     QT_TRANSLATE_NOOP("presets", "A name, an alias, one without data, one that isn't there, a refusal."),
     everyOutcome},
    {"backwards", QT_TRANSLATE_NOOP("presets", "Backwards"),
     QT_TRANSLATE_NOOP("presets", "From an address to its name: 127.0.0.1 is this computer itself."), backwards},
};

Result<void> check(const LookupRequest &request)
{
    if (request.targets.isEmpty())
        return Error::badInput(
            u"targets"_s, text(QT_TRANSLATE_NOOP("lookup", "Type at least one name, for example www.python.org.")));
    if (countTargets(request.targets) > mostLookupTargets) {
        return Error::badInput(
            u"targets"_s,
            text(QT_TRANSLATE_NOOP("lookup", "These are more than %1 targets; name smaller ranges or networks."))
                .arg(QLocale().toString(qulonglong(mostLookupTargets))));
    }
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

Answer answer(const LookupRequest &, const LookupSummary &summary)
{
    const QLocale locale;
    Answer answer;
    answer.scriptPrints = summary.scriptLines;
    const qint64 targets = summary.answered + summary.failed;
    if (targets == 1 && summary.answered == 1) {
        answer.headline = u"%1: %2"_s.arg(summary.name, listed(summary.values, summary.valueCount));
        if (!summary.server.isEmpty())
            answer.detail = text(QT_TRANSLATE_NOOP("lookup", "Asked: %1.")).arg(summary.server);
    } else if (targets == 1) {
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
            answer.detail =
                text(QT_TRANSLATE_NOOP("lookup", "No value was found for %1. The status of their rows tells why."))
                    .arg(locale.toString(summary.failed));
    }
    return answer;
}

/// What an address says by itself.
QString explainAddress(const QString &value)
{
    const QHostAddress address = parseAddress(value);
    if (address.isNull())
        return {};
    if (address == QHostAddress(u"127.0.1.1"_s)) {
        return text(QT_TRANSLATE_NOOP("lookup",
                                      "127.0.1.1 is this computer itself: Debian's installer gives the computer's own "
                                      "name this address, so that it has one without any network."));
    }
    if (address.isLoopback())
        return text(QT_TRANSLATE_NOOP("lookup", "%1 is this computer itself: what is sent there never leaves it."))
            .arg(value);
    if (address.isLinkLocal())
        return text(QT_TRANSLATE_NOOP("lookup", "%1 is good only within one network (link-local).")).arg(value);
    struct Net {
        const char *address;
        int length;
        const char *says;
    };
    static constexpr const char *isPrivate =
        QT_TRANSLATE_NOOP("lookup",
                          "%1 is a private address (RFC 1918, RFC 4193): many networks use it, each for a computer of "
                          "its own, and from outside it can't be reached.");
    static constexpr const char *isExample =
        QT_TRANSLATE_NOOP("lookup", "%1 is kept for examples (RFC 5737, RFC 3849): no computer has it.");
    static constexpr Net nets[] = {
        {"10.0.0.0", 8, isPrivate},     {"172.16.0.0", 12, isPrivate}, {"192.168.0.0", 16, isPrivate},
        {"fc00::", 7, isPrivate},       {"192.0.2.0", 24, isExample},  {"198.51.100.0", 24, isExample},
        {"203.0.113.0", 24, isExample}, {"2001:db8::", 32, isExample},
    };
    for (const Net &net : nets) {
        if (address.isInSubnet(QHostAddress(QLatin1StringView(net.address)), net.length))
            return text(net.says).arg(value);
    }
    return {};
}

/// What the values of this type are for.
QString explainType(const LookupRow &row)
{
    static const std::pair<DnsType, const char *> purposes[] = {
        {DnsType::CNAME,
         QT_TRANSLATE_NOOP("lookup", "The name is an alias: whoever wants its addresses must look up this one.")},
        {DnsType::MX,
         QT_TRANSLATE_NOOP("lookup",
                           "Mail for this name goes to that computer; of several the one with the smallest number is "
                           "tried first.")},
        {DnsType::NS, QT_TRANSLATE_NOOP("lookup", "This server knows the zone at first hand.")},
        {DnsType::PTR,
         QT_TRANSLATE_NOOP("lookup",
                           "Whoever owns the address chose this name; nothing makes the name lead back to it.")},
        {DnsType::SOA,
         QT_TRANSLATE_NOOP("lookup", "The zone's first server, whom to write to, its number and its times.")},
        {DnsType::SRV,
         QT_TRANSLATE_NOOP("lookup", "A service's priority, weight and port, and the computer that runs it.")},
        {DnsType::TXT,
         QT_TRANSLATE_NOOP("lookup",
                           "Free text, put there for programs: proof of who owns the name, rules for its mail.")},
    };
    for (const auto &[type, says] : purposes) {
        if (row.type == type)
            return text(says);
    }
    return {};
}

QString explainSource(const LookupRow &row)
{
    if (row.source == LookupSource::Hosts)
        return text(QT_TRANSLATE_NOOP("lookup", "It stands in this computer's own list, %1; nobody was asked."))
            .arg(row.server);
    if (row.source == LookupSource::System)
        return text(QT_TRANSLATE_NOOP("lookup",
                                      "It came through getaddrinfo, as every program here gets it; that "
                                      "does not tell its time to live."));
    if (row.ttl == 0u)
        return text(QT_TRANSLATE_NOOP("lookup", "A time to live of 0: the answer is good for this once."));
    if (row.ttl)
        return text(QT_TRANSLATE_NOOP("lookup",
                                      "%1 says that the answer may be remembered for %2 s; until then others on the "
                                      "way may give it without asking again."))
            .arg(row.server)
            .arg(*row.ttl);
    return {};
}

QString explainValue(const LookupRow &row)
{
    QStringList lines;
    if (row.chain.size() > 1)
        lines +=
            text(QT_TRANSLATE_NOOP("lookup", "%1 is an alias: %2.")).arg(row.chain.first(), row.chain.join(u" → "_s));
    lines += explainType(row);
    lines += explainAddress(row.value);
    lines += explainSource(row);
    if (row.order.value_or(1) > 1)
        lines += text(QT_TRANSLATE_NOOP("lookup",
                                        "The name has several values, and this is number %1: servers change the order, "
                                        "so that not everybody takes the same."))
                     .arg(*row.order);
    lines.removeAll(QString());
    return lines.join(u' ');
}

/// What was asked, and whom: what a row that failed has beyond the failure.
QString explainQuestion(const LookupRow &row)
{
    const QString what = row.type ? Codec<DnsType>::display(*row.type, Unit::None, QLocale()) : QString();
    const QString name = row.queryName.isEmpty() ? row.name.left(200) : row.queryName;
    if (row.server.isEmpty())
        return text(QT_TRANSLATE_NOOP("lookup", "The question was %1 of %2.")).arg(what, name);
    if (row.attempts.value_or(1) > 1)
        return text(QT_TRANSLATE_NOOP("lookup", "The question was %1 of %2, sent to %3 %4 times."))
            .arg(what, name, row.server)
            .arg(*row.attempts);
    return text(QT_TRANSLATE_NOOP("lookup", "The question was %1 of %2, sent to %3.")).arg(what, name, row.server);
}

QString explainRow(const LookupRow &row)
{
    QStringList lines;
    if (row.status == LookupStatus::Ok) {
        lines += explainValue(row);
    } else if (row.status == LookupStatus::BadInput) {
        lines += text(QT_TRANSLATE_NOOP("lookup", "Nothing was sent."));
    } else {
        lines += explainQuestion(row);
        if (row.errorText == "EAI_NONAME"_L1)
            lines += text(QT_TRANSLATE_NOOP("lookup",
                                            "getaddrinfo says the same where the name exists and only lacks an address "
                                            "of this kind."));
    }
    for (const LookupNote &note : row.notes)
        lines += text(QT_TRANSLATE_NOOP("lookup", "Note: %1.")).arg(note.sentence());
    lines.removeAll(QString());
    return lines.join(u' ');
}

Error rowError(const LookupRow &row, Error known)
{
    if (*row.failedCall) {
        known.operation = row.failedCall;
        return known;
    }
    // No call failed, so a server's answer says it, or what it holds.
    if (row.status != LookupStatus::BadInput && row.status != LookupStatus::Cancelled)
        known.operation = "check";
    if (row.status == LookupStatus::NoData)
        setSymbol(known, "NOERROR");
    return known;
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
        .presets = presets,
        .stages = stages,
        .requestFields = requestFields,
        .rowFields = rowFields,
        .summaryFields = summaryFields,
        .run = run,
        .answer = answer,
        .explainRow = explainRow,
        .rowError = rowError,
        .code = lookupCode,
        .check = check,
    });
    return tool;
}

} // namespace sockeye
