// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/packetlist.h"

#include "core/protocol/packetfields.h"
#include "ui/page/roworder.h"
#include "ui/theme.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

struct PacketsTexts {
    Q_DECLARE_TR_FUNCTIONS(packets)
};

using Part = PacketEntry::Part;

Part partOf(const PacketRecord &packet)
{
    if (packet.protocol == PacketProtocol::Payload)
        return packet.isSent ? Part::Sent : Part::Received;
    if (packet.isSent)
        return Part::Request;
    return isPacketIgnored(packet.protocol, packet.reason) ? Part::Ignored : Part::Reply;
}

// Empty where nobody judged it.
QString verdictWord(const PacketRecord &packet)
{
    if (packet.isSent || packet.protocol == PacketProtocol::Payload)
        return {};
    if (packet.reason != 0)
        return packetReasonWord(packet.protocol, packet.reason);
    return packet.subject >= 0 ? PacketsTexts::tr("accepted") : QString();
}

struct Subject {
    int counts[5] = {};
    const PacketRecord *first = nullptr; // request
    const PacketRecord *latest = nullptr;
};

} // namespace

QString PacketEntry::id() const
{
    constexpr const char *ids[] = {"request", "reply", "ignored", "sent", "received"};
    const QString word = QString::fromLatin1(ids[int(part)]);
    return number == 1 && part != Part::Ignored ? word : u"%1 %2"_s.arg(word).arg(number);
}

QString PacketEntry::name() const
{
    const bool isOnly = number == 1;
    switch (part) {
    case Part::Request:
        return isOnly ? PacketsTexts::tr("Request") : PacketsTexts::tr("Request %1").arg(number);
    case Part::Reply:
        return isOnly ? PacketsTexts::tr("Reply") : PacketsTexts::tr("Reply %1").arg(number);
    case Part::Ignored:
        return PacketsTexts::tr("Ignored %1").arg(number);
    case Part::Sent:
        return PacketsTexts::tr("Sent %1").arg(number);
    case Part::Received:
        return PacketsTexts::tr("Received %1").arg(number);
    }
    return {};
}

std::vector<PacketEntry> packetEntries(const TraceSnapshot &trace, qint64 subject)
{
    std::vector<PacketEntry> entries;
    QHash<qint64, Subject> subjects;
    for (const PacketRecord &packet : trace.packets) {
        if (packet.isPiece || (subject >= 0 && packet.subject != subject))
            continue;
        Subject &belongs = subjects[packet.subject];
        PacketEntry entry;
        entry.packet = &packet;
        entry.part = partOf(packet);
        entry.number = ++belongs.counts[int(entry.part)];
        // Packets that belong to nothing have nothing in common.
        if (packet.subject >= 0)
            entry.request = packet.isSent ? belongs.first : belongs.latest;
        if (packet.isSent) {
            belongs.latest = &packet;
            if (!belongs.first)
                belongs.first = &packet;
        }
        entries.push_back(entry);
    }
    return entries;
}

QString sinceText(const PacketEntry &entry)
{
    if (!entry.request)
        return {};
    const double ms = std::chrono::duration<double, std::milli>(entry.packet->at - entry.request->at).count();
    return PacketsTexts::tr("+%1 ms").arg(QLocale().toString(ms, 'f', 3));
}

ShownPacket shownPacket(const PacketEntry &entry)
{
    const PacketRecord &packet = *entry.packet;
    ShownPacket shown;
    shown.key = packet.number;
    shown.name = entry.name();
    QStringList parts = {entry.name()};
    if (const QString since = sinceText(entry); !since.isEmpty())
        parts += since;
    if (const QString word = verdictWord(packet); !word.isEmpty())
        parts += u"%1 %2"_s.arg(outcomeShape(packet.reason == 0 ? Outcome::Success : Outcome::Failure)).arg(word);
    parts += byteCountText(packet.size);
    if (packet.bytes.isEmpty() && packet.size > 0)
        parts += PacketsTexts::tr("not kept");
    else if (packet.bytes.size() < packet.size)
        parts += PacketsTexts::tr("%1 kept").arg(packet.bytes.size());
    shown.title = withoutControls(parts.join(u" · "_s));
    shown.bytes = packet.bytes;
    shown.size = packet.size;
    shown.protocol = packet.protocol;
    shown.around = packet.wall;
    shown.reason = packet.reason;
    return shown;
}

void PacketListModel::setEntries(std::shared_ptr<const TraceSnapshot> trace, std::vector<PacketEntry> entries,
                                 bool namesPeers)
{
    const bool isSame = namesPeers == m_namesPeers
        && std::equal(entries.begin(), entries.end(), m_entries.begin(), m_entries.end(),
                      [](const PacketEntry &a, const PacketEntry &b) {
                          return a.packet->number == b.packet->number && a.packet->reason == b.packet->reason
                              && a.packet->subject == b.packet->subject && a.packet->at == b.packet->at;
                      });
    if (isSame) { // the old entries point into the old trace
        m_entries = std::move(entries);
        m_trace = std::move(trace);
        return;
    }
    beginResetModel();
    m_entries = std::move(entries);
    m_trace = std::move(trace);
    m_namesPeers = namesPeers;
    endResetModel();
}

int PacketListModel::lineOf(quint64 number) const
{
    const auto found = std::lower_bound(m_entries.begin(), m_entries.end(), number,
                                        [](const PacketEntry &entry, quint64 n) { return entry.packet->number < n; });
    return found == m_entries.end() || found->packet->number != number ? -1 : int(found - m_entries.begin());
}

int PacketListModel::partnerOf(int line) const
{
    const PacketEntry &entry = m_entries[std::size_t(line)];
    if (!entry.packet->isSent)
        return entry.request ? lineOf(entry.request->number) : -1;
    int partner = -1;
    for (std::size_t i = std::size_t(line) + 1; i < m_entries.size() && entry.packet->subject >= 0; ++i) {
        const PacketEntry &other = m_entries[i];
        if (other.packet->subject != entry.packet->subject)
            continue;
        if (other.packet->isSent)
            break;
        if (partner < 0 || other.part != Part::Ignored)
            partner = int(i);
        if (other.part != Part::Ignored)
            break;
    }
    return partner;
}

int PacketListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QVariant PacketListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || role != Qt::DisplayRole)
        return {};
    const PacketEntry &entry = m_entries[std::size_t(index.row())];
    QString text = shownPacket(entry).title;
    if (m_namesPeers)
        text = u"%1  %2 %3 · %4"_s.arg(entry.packet->number)
                   .arg(entry.packet->isSent ? u"→"_s : u"←"_s, entry.packet->peer.toString(), text);
    return text;
}

} // namespace sockeye
