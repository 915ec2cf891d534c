// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/servicetargets.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

constexpr qsizetype mostScriptLines = 100;

/// Whether \a text matches \a pattern, whose `*` stand for any characters; without regard to case.
bool matches(QStringView text, const QList<QStringView> &pieces)
{
    qsizetype position = 0;
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        const QStringView piece = pieces[i];
        if (i == 0) {
            if (!text.startsWith(piece, Qt::CaseInsensitive))
                return false;
            position = piece.size();
        } else if (i == pieces.size() - 1) {
            return text.size() - piece.size() >= position && text.endsWith(piece, Qt::CaseInsensitive);
        } else {
            const qsizetype found = text.indexOf(piece, position, Qt::CaseInsensitive);
            if (found < 0)
                return false;
            position = found + piece.size();
        }
    }
    return true;
}

template <class Predicate>
bool anyName(const ServiceEntry &entry, Predicate predicate)
{
    return predicate(entry.name) || std::any_of(entry.aliases.begin(), entry.aliases.end(), predicate);
}

/// One run: answers each target, each look-up once.
class Search
{
public:
    Search(const ServicesRequest &request, const ServiceDatabase &database, Context &context, Rows<ServiceRow> &rows)
        : m_request(request)
        , m_database(database)
        , m_context(context)
        , m_rows(rows)
        , m_shown(database.entries().size(), false)
    {
    }

    Result<ServicesSummary> run()
    {
        m_context.progress.total = m_request.targets.size();
        for (const QString &text : m_request.targets) {
            const auto parsed = parseServiceTarget(text);
            if (const auto *reason = std::get_if<ServiceReason>(&parsed))
                addFailure(text, ServiceStatus::BadInput, *reason);
            else if (const auto &target = std::get<ServiceTarget>(parsed); target.first > 0)
                addPorts(target);
            else
                addNames(text, target);
            if (m_context.cancel.isCancelled())
                return Error::cancelled();
            ++m_context.progress.done;
        }
        m_summary.systemSource = m_database.systemPath();
        m_summary.systemSourceTime = m_database.systemTime();
        m_summary.systemEntries = m_database.count(ServiceSource::System);
        m_summary.bundledEntries = m_database.count(ServiceSource::Bundled);
        return m_summary;
    }

private:
    QList<ServiceProtocol> protocolsOf(const ServiceTarget &target) const
    {
        return target.protocol ? QList<ServiceProtocol>{*target.protocol} : m_request.protocols;
    }

    void addPorts(const ServiceTarget &target)
    {
        const QList<ServiceProtocol> protocols = protocolsOf(target);
        for (int port = target.first; port <= target.last && !m_context.cancel.isCancelled(); ++port) {
            for (const ServiceProtocol protocol : protocols)
                addPort(quint16(port), protocol);
            if (m_summary.scriptLines.size() < mostScriptLines)
                addScriptLine(quint16(port), protocols);
        }
    }

    void addPort(quint16 port, ServiceProtocol protocol)
    {
        const std::size_t slot = std::size_t(protocol) * 65536 + port;
        if (m_asked[slot]) {
            ++m_summary.repeated;
            return;
        }
        m_asked[slot] = true;
        int index = m_database.first(port, protocol);
        if (index < 0) {
            ++m_summary.unnamed;
            m_rows.add({port, protocol, {}, {}, {}, {}, ServiceStatus::Unnamed, {}});
        }
        for (; index >= 0; index = m_database.next(index))
            addEntry(index);
    }

    /// What the exercise's script prints for a port: it asks for one protocol, the first that knows the port here.
    void addScriptLine(quint16 port, const QList<ServiceProtocol> &protocols)
    {
        int index = -1;
        for (const ServiceProtocol protocol : protocols) {
            if (index < 0)
                index = m_database.first(port, protocol);
        }
        const QString name = index < 0 ? u"(no name)"_s : m_database.entries()[std::size_t(index)].name;
        const QString line = u"Port: %1 => service name: %2"_s.arg(QString::number(port), name);
        if (!m_summary.scriptLines.contains(line))
            m_summary.scriptLines.append(line);
    }

    void addEntry(int index)
    {
        if (m_shown[std::size_t(index)])
            return;
        m_shown[std::size_t(index)] = true;
        const ServiceEntry &entry = m_database.entries()[std::size_t(index)];
        ++m_summary.found;
        if (m_summary.firstNames.size() < 3) {
            m_summary.firstNames.append(u"%1/%2 %3"_s.arg(QString::number(entry.port),
                                                          QLatin1StringView(wordOf(entry.protocol)->id), entry.name));
        }
        m_rows.add({entry.port,
                    entry.protocol,
                    entry.name,
                    entry.aliases,
                    entry.description,
                    entry.source,
                    ServiceStatus::Found,
                    {}});
    }

    /// A name that is exactly some service's finds those; any other text finds the names that contain it.
    void addNames(const QString &text, const ServiceTarget &target)
    {
        const QString &name = target.name;
        const QList<ServiceProtocol> protocols = protocolsOf(target);
        bool known = false;
        const auto addWhere = [&](auto predicate) {
            bool any = false;
            for (std::size_t i = 0; i < m_database.entries().size(); ++i) {
                const ServiceEntry &entry = m_database.entries()[i];
                if (!anyName(entry, predicate))
                    continue;
                known = true;
                if (!protocols.contains(entry.protocol))
                    continue;
                any = true;
                if (m_shown[i])
                    ++m_summary.repeated;
                addEntry(int(i));
            }
            return any;
        };
        bool found = false;
        if (!name.contains(u'*'))
            found = addWhere([&](const QString &one) { return one.compare(name, Qt::CaseInsensitive) == 0; });
        if (!found && !known) {
            const QString pattern = name.contains(u'*') ? name : u'*' + name + u'*';
            const QList<QStringView> pieces = QStringView(pattern).split(u'*');
            found = addWhere([&](const QString &one) { return matches(one, pieces); });
        }
        if (!found) {
            addFailure(text, ServiceStatus::NoSuchService,
                       known ? std::optional(ServiceReason::OtherProtocol) : std::nullopt);
        }
    }

    void addFailure(const QString &text, ServiceStatus status, std::optional<ServiceReason> reason)
    {
        ++m_summary.failed;
        ServiceRow row;
        row.service = text.trimmed();
        row.status = status;
        row.reason = reason;
        m_rows.add(std::move(row));
    }

    const ServicesRequest &m_request;
    const ServiceDatabase &m_database;
    Context &m_context;
    Rows<ServiceRow> &m_rows;
    std::vector<bool> m_shown; // by entry
    std::vector<bool> m_asked = std::vector<bool>(std::size_t(serviceProtocolCount) * 65536, false);
    ServicesSummary m_summary;
};

} // namespace

Result<ServicesSummary> findServices(const ServicesRequest &request, const ServiceDatabase &database, Context &context,
                                     Rows<ServiceRow> &rows)
{
    return Search(request, database, context, rows).run();
}

} // namespace sockeye
