// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/practice/practicelogmodel.h"

#include "ui/page/roworder.h"

#include <QDateTime>
#include <QFontDatabase>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

QString timeText(WallTime at)
{
    const auto ms = std::chrono::floor<std::chrono::milliseconds>(at.time_since_epoch()).count();
    return QDateTime::fromMSecsSinceEpoch(ms).toString(u"HH:mm:ss.zzz"_s);
}

// To the server, and from it.
QString arrow(PracticeEventKind kind)
{
    switch (kind) {
    case PracticeEventKind::Received:
        return u"→ "_s;
    case PracticeEventKind::Answered:
        return u"← "_s;
    case PracticeEventKind::Unanswered:
    case PracticeEventKind::Connected:
    case PracticeEventKind::Ended:
        break;
    }
    return u"· "_s;
}

} // namespace

PracticeLogModel::PracticeLogModel(QObject *parent, std::size_t most)
    : QAbstractTableModel(parent)
    , m_most(most)
{
}

void PracticeLogModel::add(const std::vector<PracticeEvent> &events)
{
    const std::size_t first = events.size() > m_most ? events.size() - m_most : 0;
    std::vector<std::shared_ptr<const Entry>> shown;
    for (std::size_t i = first; i < events.size(); ++i) {
        auto entry = std::make_shared<const Entry>(Entry{events[i], {}});
        m_all.push_front(entry);
        if (matches(*entry))
            shown.push_back(std::move(entry));
    }
    if (!shown.empty()) {
        beginInsertRows({}, 0, int(shown.size()) - 1);
        for (std::shared_ptr<const Entry> &entry : shown)
            m_shown.push_front(std::move(entry));
        endInsertRows();
    }
    dropOldest();
}

void PracticeLogModel::dropOldest()
{
    if (m_all.size() <= m_most)
        return;
    m_all.resize(m_most);
    const quint64 oldest = m_all.back()->event.number;
    const auto gone = std::find_if(m_shown.begin(), m_shown.end(), [oldest](const std::shared_ptr<const Entry> &entry) {
        return entry->event.number < oldest;
    });
    if (gone == m_shown.end())
        return;
    const int first = int(gone - m_shown.begin());
    emit aboutToDrop(first);
    beginRemoveRows({}, first, int(m_shown.size()) - 1);
    m_shown.resize(std::size_t(first));
    endRemoveRows();
}

void PracticeLogModel::clear()
{
    beginResetModel();
    m_all.clear();
    m_shown.clear();
    endResetModel();
}

void PracticeLogModel::setFilter(const QString &text, const QString &server)
{
    if (text == m_filter && server == m_server)
        return;
    beginResetModel();
    m_filter = text;
    m_server = server;
    m_shown.clear();
    for (const std::shared_ptr<const Entry> &entry : m_all) {
        if (matches(*entry))
            m_shown.push_back(entry);
    }
    endResetModel();
}

bool PracticeLogModel::matches(const Entry &entry) const
{
    if (!m_server.isEmpty() && m_server != QLatin1StringView(entry.event.server))
        return false;
    if (m_filter.isEmpty())
        return true;
    for (int column = 0; column < ColumnCount; ++column) {
        if (cellText(entry, column).contains(m_filter, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

QString PracticeLogModel::whatText(const Entry &entry)
{
    if (entry.what.isEmpty())
        entry.what = arrow(entry.event.kind) + withoutControls(practiceEventText(entry.event));
    return entry.what;
}

QString PracticeLogModel::cellText(const Entry &entry, int column)
{
    switch (column) {
    case Time:
        return timeText(entry.event.at);
    case Server:
        return QString::fromLatin1(entry.event.server);
    case What:
        return whatText(entry);
    case From:
        return entry.event.peer.toString();
    default:
        return {};
    }
}

int PracticeLogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int PracticeLogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PracticeLogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry &entry = *m_shown[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return cellText(entry, index.column());
    case Qt::ToolTipRole:
        // As text and nothing else: a tooltip would take it for HTML where it looks like that.
        return u"<p>%1</p>"_s.arg(cellText(entry, index.column()).left(4000).toHtmlEscaped());
    case Qt::AccessibleTextRole:
        return u"%1: %2"_s.arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                               cellText(entry, index.column()));
    default:
        return {};
    }
}

QVariant PracticeLogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == What)
        return tr("→ to the server, ← from it").toHtmlEscaped();
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Time");
    case Server:
        return tr("Server");
    case What:
        return tr("What");
    case From:
        return tr("Client");
    default:
        return {};
    }
}

} // namespace sockeye
