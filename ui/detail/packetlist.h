// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/calltrace.h"
#include "ui/detail/packetpanel.h"

#include <QAbstractListModel>

namespace sockeye
{

/// A packet of a run, as the packet view lists it.
struct PacketEntry {
    /// What it is to the question that it belongs to.
    enum class Part : quint8 { Request, Reply, Ignored, Sent, Received };

    const PacketRecord *packet = nullptr;
    const PacketRecord *request = nullptr; ///< the one before it of the same subject; of a request the first; or null
    Part part = Part::Received;
    int number = 1; ///< among those of the same part and subject

    /// As rows of packets name it: `request`, `reply`, `ignored 1`, `request 2`.
    QString id() const;
    QString name() const; ///< the same for people
};

/// The packets of one subject of a run, or of all of them, in the order of recording. Those that are pieces of streams
/// recorded apart are left out.
std::vector<PacketEntry> packetEntries(const TraceSnapshot &trace, qint64 subject = -1);

/// "+0.131 ms": how long after its request.
QString sinceText(const PacketEntry &entry);
/// What the panel is to show of it.
ShownPacket shownPacket(const PacketEntry &entry);

/// The entries as lines of a list. Main thread.
class PacketListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    /// Keeps \a trace alive. Says nothing where the lines stay the same.
    void setEntries(std::shared_ptr<const TraceSnapshot> trace, std::vector<PacketEntry> entries, bool namesPeers);
    const std::vector<PacketEntry> &entries() const { return m_entries; }
    /// The line of the packet with this number; -1 where there is none.
    int lineOf(quint64 number) const;
    /// The line of what belongs beside it: its request, or the reply to it (an accepted one before others); -1 for
    /// none.
    int partnerOf(int line) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    std::shared_ptr<const TraceSnapshot> m_trace;
    std::vector<PacketEntry> m_entries;
    bool m_namesPeers = false;
};

} // namespace sockeye
