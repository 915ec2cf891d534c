// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tool/offer.h"

#include "core/net/endpoint.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

struct OfferTexts {
    Q_DECLARE_TR_FUNCTIONS(offer)
};

constexpr qsizetype mostShown = 48;

/// Letters, digits, hyphens and underscores with dots between them, in any script; so it can't divide targets either.
bool isHostName(QStringView text)
{
    return !text.startsWith(u'-') && std::all_of(text.begin(), text.end(), [](QChar c) {
        return c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || c == u'-' || c == u'_' || c == u'.';
    });
}

bool isOneComputer(const QHostAddress &address)
{
    const bool isAny = address == QHostAddress(QHostAddress::AnyIPv4) || address == QHostAddress(QHostAddress::AnyIPv6);
    return !isAny && (address.scopeId().isEmpty() || isHostName(address.scopeId()));
}

/// What stands in \a field as a host, perhaps with a port.
std::optional<Target> hostIn(const Field &field, const void *row)
{
    if (!(field.targetKinds & (TargetKind::Host | TargetKind::TimeServer)) || field.absent(row)
        || (field.isTarget && !field.isTarget(row)))
        return {};
    const Result<Target> target = Target::parse(QString::fromUtf8(field.text(row)));
    if (!target)
        return {};
    const QHostAddress address = parseAddress(target->host);
    const bool isHost = address.isNull() ? isHostName(target->host) : isOneComputer(address);
    return isHost ? std::optional(*target) : std::nullopt;
}

std::optional<quint16> portIn(const Field &field, const void *row)
{
    bool isNumber = false;
    const quint16 port = field.absent(row) ? 0 : field.text(row).toUShort(&isNumber);
    return isNumber && port > 0 ? std::optional(port) : std::nullopt;
}

/// A cell as the kinds of target that it can be.
class Cell
{
public:
    Cell(const Tool &from, const Field &field, const void *row)
        : m_kinds(field.targetKinds)
    {
        if (m_kinds & TargetKind::Port) {
            m_port = portIn(field, row);
            if (const Field *host = field.portOf ? from.rowField(QLatin1StringView(field.portOf)) : nullptr)
                m_host = hostIn(*host, row);
            return;
        }
        m_host = hostIn(field, row);
        if (!m_host)
            return;
        m_port = m_host->port;
        for (const Field &other : from.rowFields()) {
            if (other.portOf && QLatin1StringView(other.portOf) == QLatin1StringView(field.id))
                m_port = portIn(other, row);
        }
    }

    /// As the first of \a wanted that it can be; empty where it can be none.
    QString as(TargetKinds wanted) const
    {
        if (wanted.testFlag(TargetKind::Peer) && m_host && m_port)
            return Target{m_host->host, m_port}.toString();
        const TargetKinds kinds = wanted & m_kinds;
        if (kinds.testFlag(TargetKind::TimeServer) && m_host)
            return m_host->toString();
        if (kinds.testFlag(TargetKind::Host) && m_host)
            return m_host->host;
        if (kinds.testFlag(TargetKind::Port) && m_port)
            return QString::number(*m_port);
        return {};
    }

private:
    const TargetKinds m_kinds;
    std::optional<Target> m_host; // of a port: the one that it belongs to
    std::optional<quint16> m_port;
};

QStringList targetsFor(TargetKinds wanted, const Tool &from, const Field &field, std::span<const void *const> rows)
{
    QStringList targets;
    QSet<QString> known;
    for (const void *row : rows) {
        const QString target = Cell(from, field, row).as(wanted);
        if (target.isEmpty() || known.contains(target))
            continue;
        known.insert(target);
        targets += target;
    }
    return targets;
}

} // namespace

QString Offer::text() const
{
    QString said = targets.first();
    if (targets.size() > 1)
        said = OfferTexts::tr("%n target(s)", nullptr, int(targets.size()));
    else if (said.size() > mostShown)
        said = said.first(mostShown - 1) + u'…';
    return QCoreApplication::translate("fields", tool->targetField()->offer).arg(said);
}

std::vector<Offer> offersFor(std::span<const Tool *const> tools, const Tool &from, const Field &field,
                             const void *current, std::span<const void *const> rows)
{
    std::vector<Offer> offers;
    if (!field.targetKinds)
        return offers;
    for (const Tool *tool : tools) {
        const Field *target = tool->targetField();
        if (!target || !target->offer)
            continue;
        Offer offer{tool, {}};
        if (target->kind == ValueKind::List && rows.size() <= mostOffered)
            offer.targets = targetsFor(target->targetKinds, from, field, rows);
        if (offer.targets.isEmpty())
            offer.targets = targetsFor(target->targetKinds, from, field, std::span(&current, 1));
        if (!offer.targets.isEmpty())
            offers.push_back(std::move(offer));
    }
    return offers;
}

} // namespace sockeye
