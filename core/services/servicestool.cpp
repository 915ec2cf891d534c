// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/servicestool.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

QString text(const char *source)
{
    return QCoreApplication::translate("services", source);
}

constexpr FieldOf<ServicesRequest> requestFields[] = {
    field<&ServicesRequest::targets>("targets", QT_TRANSLATE_NOOP("fields", "Ports or names"))
        .help(
            QT_TRANSLATE_NOOP("fields", "Ports, ranges, names or parts of names: 80, 53/udp, 1000-1010, http, *sql*."))
        .target()
        .takes(TargetKind::Port, QT_TRANSLATE_NOOP("fields", "Name the service of port %1")),
    field<&ServicesRequest::protocols>("protocol", QT_TRANSLATE_NOOP("fields", "Protocols"))
        .help(QT_TRANSLATE_NOOP("fields", "Which protocols' ports are looked up where a target names none itself."))
        .common(),
};

constexpr FieldOf<ServiceRow> rowFields[] = {
    field<&ServiceRow::port>("port", QT_TRANSLATE_NOOP("fields", "Port")).port().exact(),
    field<&ServiceRow::protocol>("protocol", QT_TRANSLATE_NOOP("fields", "Protocol")),
    field<&ServiceRow::service>("service", QT_TRANSLATE_NOOP("fields", "Service")),
    field<&ServiceRow::aliases>("aliases", QT_TRANSLATE_NOOP("fields", "Aliases")),
    field<&ServiceRow::description>("description", QT_TRANSLATE_NOOP("fields", "Description")),
    field<&ServiceRow::source>("source", QT_TRANSLATE_NOOP("fields", "Source"))
        .help(QT_TRANSLATE_NOOP("fields", "This system's list (/etc/services), or the one that Sockeye brings along.")),
    field<&ServiceRow::status>("status", QT_TRANSLATE_NOOP("fields", "Status")).status(),
    field<&ServiceRow::reason>("reason", QT_TRANSLATE_NOOP("fields", "Reason")).hidden(),
};

constexpr FieldOf<ServicesSummary> summaryFields[] = {
    field<&ServicesSummary::found>("found", QT_TRANSLATE_NOOP("fields", "Found")),
    field<&ServicesSummary::unnamed>("unnamed", QT_TRANSLATE_NOOP("fields", "Without a name")),
    field<&ServicesSummary::failed>("failed", QT_TRANSLATE_NOOP("fields", "Failed")),
    field<&ServicesSummary::repeated>("repeated", QT_TRANSLATE_NOOP("fields", "Asked twice")),
    field<&ServicesSummary::systemSource>("system_source", QT_TRANSLATE_NOOP("fields", "System's list")),
    field<&ServicesSummary::systemSourceTime>("system_source_time", QT_TRANSLATE_NOOP("fields", "Last changed")),
    field<&ServicesSummary::systemEntries>("system_entries",
                                           QT_TRANSLATE_NOOP("fields", "Entries in the system's list")),
    field<&ServicesSummary::bundledEntries>("bundled_entries",
                                            QT_TRANSLATE_NOOP("fields", "Entries in Sockeye's list")),
};

constexpr PresetValue exercise[] = {{"targets", "80/tcp,25/tcp,53/udp"}, {"protocol", "tcp"}};
constexpr PresetValue wellKnown[] = {{"targets", "0-1023"}};

constexpr Preset presets[] = {
    {"as_in_the_exercise", QT_TRANSLATE_NOOP("presets", "As in the exercise"),
     QT_TRANSLATE_NOOP("presets", "Ports 80 and 25 over TCP, 53 over UDP: three names."), exercise},
    {"well_known", QT_TRANSLATE_NOOP("presets", "The well-known ports"),
     QT_TRANSLATE_NOOP("presets", "0 to 1023, where only root may listen: which have names, which none."), wellKnown},
};

Result<void> check(const ServicesRequest &request)
{
    if (request.targets.isEmpty()) {
        return Error::badInput(
            u"targets"_s,
            text(QT_TRANSLATE_NOOP("services", "Type at least one port or name, for example 80 or http.")));
    }
    if (request.protocols.isEmpty()) {
        return Error::badInput(u"protocol"_s,
                               text(QT_TRANSLATE_NOOP("services", "Choose at least one protocol, for example tcp.")));
    }
    return {};
}

Result<ServicesSummary> run(const ServicesRequest &request, Context &context, Rows<ServiceRow> &rows)
{
    return findServices(request, ServiceDatabase::load(), context, rows);
}

/// `80/tcp http` as "80/tcp is http".
QString saidName(const QString &name)
{
    const qsizetype space = name.indexOf(u' ');
    return text(QT_TRANSLATE_NOOP("services", "%1 is %2")).arg(name.first(space), name.mid(space + 1));
}

QString headline(const ServicesSummary &summary)
{
    const QLocale locale;
    if (summary.found == 0 && summary.unnamed == 0)
        return text(QT_TRANSLATE_NOOP("services", "Nothing was found"));
    if (summary.found == 0)
        return text(QT_TRANSLATE_NOOP("services", "No name is known for what was asked"));
    if (summary.found <= summary.firstNames.size()) {
        QStringList said;
        for (const QString &name : summary.firstNames)
            said.append(saidName(name));
        return said.join(u", "_s);
    }
    return text(QT_TRANSLATE_NOOP("services", "Names found: %1")).arg(locale.toString(summary.found));
}

Answer answer(const ServicesRequest &, const ServicesSummary &summary)
{
    const QLocale locale;
    Answer answer;
    answer.headline = headline(summary);
    QStringList lines;
    if (summary.unnamed > 0) {
        lines.append(
            text(QT_TRANSLATE_NOOP("services", "Ports without a name: %1 (a port counts once for each protocol)."))
                .arg(locale.toString(summary.unnamed)));
    }
    if (summary.failed > 0) {
        lines.append(text(QT_TRANSLATE_NOOP("services", "Targets without an answer: %1 (see their rows)."))
                         .arg(locale.toString(summary.failed)));
    }
    if (summary.repeated > 0) {
        lines.append(text(QT_TRANSLATE_NOOP("services", "Asked for more than once and shown once: %1."))
                         .arg(locale.toString(summary.repeated)));
    }
    if (summary.systemSource.isNull()) {
        lines.append(text(QT_TRANSLATE_NOOP(
            "services", "This system's list (/etc/services) can't be read: the names come from Sockeye's own.")));
    } else {
        const auto time =
            std::chrono::duration_cast<std::chrono::milliseconds>(summary.systemSourceTime.time_since_epoch());
        lines.append(
            text(QT_TRANSLATE_NOOP("services", "From %1, last changed %2, and Sockeye's own list."))
                .arg(summary.systemSource,
                     locale.toString(QDateTime::fromMSecsSinceEpoch(time.count()).date(), QLocale::ShortFormat)));
    }
    answer.detail = lines.join(u' ');
    answer.scriptPrints = summary.scriptLines;
    return answer;
}

QString explainPort(const ServiceRow &row)
{
    if (*row.port < 1024) {
        return text(QT_TRANSLATE_NOOP(
            "services", "Ports below 1024 are the system's: a server needs a privilege to listen there."));
    }
    if (*row.port >= 49152) {
        return text(QT_TRANSLATE_NOOP("services",
                                      "Ports from 49152 on are never registered: clients and private "
                                      "programs use them as they come."));
    }
    return text(QT_TRANSLATE_NOOP("services",
                                  "Ports 1024 to 49151 are registered for services, and any program may "
                                  "listen there."));
}

QString explainName(const ServiceRow &row)
{
    QString said = text(QT_TRANSLATE_NOOP("services",
                                          "A list says that port %1 of %2 is for %3. It does not say that "
                                          "anything listens there, nor that what listens is %3."))
                       .arg(QString::number(*row.port),
                            detail::wordLabel(Words<ServiceProtocol>::list, int(*row.protocol)), row.service);
    if (!row.aliases.isEmpty()) {
        said += u' '
            + text(QT_TRANSLATE_NOOP("services",
                                     "Its other names (%1) lead to the same port; getservbyport gives the "
                                     "first."))
                  .arg(row.aliases.join(u", "_s));
    }
    if (row.source == ServiceSource::Bundled)
        said += u' '
            + text(QT_TRANSLATE_NOOP(
                "services",
                "It stands in Sockeye's list, not in this system's /etc/services, which is all that "
                "the exercise's script reads."));
    return said;
}

QString explainRow(const ServiceRow &row)
{
    switch (row.status) {
    case ServiceStatus::Found:
        return explainName(row) + u' ' + explainPort(row);
    case ServiceStatus::Unnamed:
        return text(QT_TRANSLATE_NOOP("services",
                                      "No list names port %1 of %2; the exercise's script would end here "
                                      "with \"port/proto not found\". The port works all the same."))
                   .arg(QString::number(*row.port), detail::wordLabel(Words<ServiceProtocol>::list, int(*row.protocol)))
            + u' ' + explainPort(row);
    case ServiceStatus::NoSuchService:
    case ServiceStatus::BadInput:
        break;
    }
    return {};
}

Error rowError(const ServiceRow &row, Error known)
{
    if (row.reason)
        known.detail = detail::wordLabel(Words<ServiceReason>::list, int(*row.reason));
    else if (row.status == ServiceStatus::NoSuchService)
        known.detail = text(QT_TRANSLATE_NOOP("services", "No service name contains \"%1\".")).arg(row.service);
    return known;
}

} // namespace

const Tool &servicesTool()
{
    static const ToolOf<ServicesRequest, ServiceRow, ServicesSummary> tool({
        .id = "services",
        .title = QT_TRANSLATE_NOOP("tools", "Service names"),
        .sentence = QT_TRANSLATE_NOOP("tools", "Find the service that a port belongs to, or the port of a service."),
        .group = ToolGroup::Sockets,
        .shortcutDigit = 3,
        .hasCalls = false,
        .presets = presets,
        .stages = {},
        .requestFields = requestFields,
        .rowFields = rowFields,
        .summaryFields = summaryFields,
        .run = run,
        .answer = answer,
        .explainRow = explainRow,
        .rowError = rowError,
        .code = servicesCode,
        .check = check,
    });
    return tool;
}

} // namespace sockeye
