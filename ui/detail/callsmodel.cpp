// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/callsmodel.h"

#include "core/net/calltext.h"
#include "core/output/callmeaning.h"
#include "ui/page/resultsmodel.h"
#include "ui/theme.h"

#include <QApplication>
#include <QFontDatabase>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

QString exactMilliseconds(Nanoseconds duration)
{
    return QLocale().toString(double(duration.count()) / 1e6, 'f', 3);
}

bool isNumber(int column)
{
    return column == CallsModel::Start || column == CallsModel::Took || column == CallsModel::Thread;
}

const Field &fieldOf(int column)
{
    static constexpr const char *ids[] = {"start_ms", "took_ms", "thread", "call", "arguments", "result", "row"};
    const std::span<const Field> fields = callFields();
    return *std::find_if(fields.begin(), fields.end(),
                         [column](const Field &field) { return qstrcmp(field.id, ids[column]) == 0; });
}

// As text and nothing else: a tooltip would take it for HTML.
QString tooltip(const QString &text)
{
    return text.isEmpty() ? QString() : u"<p>%1</p>"_s.arg(text.left(4000).toHtmlEscaped());
}

// What went well needs no sign, only the room for one, so that results stand below each other.
QVariant resultMark(Outcome outcome)
{
    return outcome == Outcome::Success ? QVariant(QColor(Qt::transparent)) : QVariant(outcomeIcon(outcome));
}

// Whether `later` is what became of `earlier`: calls were added, and perhaps the first ones dropped.
bool continues(const TraceSnapshot &later, const TraceSnapshot &earlier)
{
    return later.start == earlier.start && later.earlierCalls >= earlier.earlierCalls
        && later.earlierCalls + qint64(later.calls.size()) >= earlier.earlierCalls + qint64(earlier.calls.size());
}

QBrush markBrush()
{
    QColor color = QApplication::palette().color(QPalette::Highlight);
    color.setAlphaF(0.16F);
    return color;
}

} // namespace

int CallsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int CallsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString CallsModel::cellText(const CallRecord &record, int column) const
{
    switch (column) {
    case Start:
        return exactMilliseconds(record.start - m_trace->start);
    case Took:
        return exactMilliseconds(record.took);
    case Thread:
        return QString::number(record.thread);
    case Call:
        return QString::fromLatin1(callName(record.call));
    case Arguments:
        return withoutControls(QString::fromUtf8(callArguments(record, *m_trace)));
    case Result:
        return QString::fromLatin1(callResult(record));
    case Row:
        return resultRowText(record);
    default:
        return {};
    }
}

QString CallsModel::resultRowText(const CallRecord &record) const
{
    const qint64 subject = m_trace->subjectOf(record);
    if (subject < 0 && record.packetCount > 1)
        return tr("many");
    const int row = placeOf(subject);
    if (row < 0)
        return u"–"_s;
    const std::span<const Field> fields = m_rows->tool().rowFields();
    const auto first =
        std::find_if(fields.begin(), fields.end(), [](const Field &field) { return field.place == Place::Shown; });
    const QString number = QLocale().toString(row + 1);
    return first == fields.end() ? number
                                 : u"%1 · %2"_s.arg(number, sockeye::cellText(*first, m_rows->rowAt(row), QLocale()));
}

QVariant CallsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CallRecord &record = recordAt(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return cellText(record, column);
    case Qt::DecorationRole:
        return column == Result ? resultMark(callOutcome(record)) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant(isNumber(column) ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::FontRole:
        return column == Call || column == Arguments || column == Result
            ? QVariant(QFontDatabase::systemFont(QFontDatabase::FixedFont))
            : QVariant();
    case Qt::BackgroundRole:
        return isMarked(index.row()) ? QVariant(markBrush()) : QVariant();
    case Qt::ToolTipRole:
        return tooltip(column == Result                           ? callMeaning(record)
                           : column == Arguments || column == Row ? cellText(record, column)
                                                                  : QString());
    case Qt::AccessibleTextRole:
        return u"%1: %2"_s.arg(fieldOf(column).header(), cellText(record, column));
    case Qt::AccessibleDescriptionRole:
        return callMeaning(record);
    default:
        return {};
    }
}

QVariant CallsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return fieldOf(section).header();
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return fieldOf(section).help();
    case Qt::TextAlignmentRole:
        return QVariant(isNumber(section) ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    default:
        return {};
    }
}

void CallsModel::setTrace(std::shared_ptr<const TraceSnapshot> trace, int run, const ResultsModel *rows)
{
    if (m_rows != rows) {
        if (m_rows)
            m_rows->disconnect(this);
        m_rows = rows;
        for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
            connect(rows, signal, this, &CallsModel::forgetPlaces);
        connect(rows, &QAbstractItemModel::layoutChanged, this, &CallsModel::forgetPlaces);
        connect(rows, &QAbstractItemModel::modelReset, this, &CallsModel::forgetPlaces);
    }
    m_places.clear();
    if (m_trace && run == m_run && continues(*trace, *m_trace))
        return continueWith(std::move(trace));
    m_run = run;
    beginResetModel();
    m_trace = std::move(trace);
    m_shown.clear();
    m_texts.clear();
    for (quint32 call = 0; call < m_trace->calls.size(); ++call) {
        if (matches(call))
            m_shown.push_back(call);
    }
    endResetModel();
}

// A full trace drops calls with every new list. What stays keeps its selection, and its texts are not made again.
void CallsModel::continueWith(std::shared_ptr<const TraceSnapshot> trace)
{
    const std::size_t known = m_trace->calls.size();
    const std::size_t lost = std::min(std::size_t(trace->earlierCalls - m_trace->earlierCalls), known);
    const auto kept = std::lower_bound(m_shown.begin(), m_shown.end(), quint32(lost));
    const int gone = int(kept - m_shown.begin());
    if (gone > 0)
        beginRemoveRows({}, 0, gone - 1);
    m_shown.erase(m_shown.begin(), kept);
    for (quint32 &call : m_shown)
        call -= quint32(lost);
    m_texts.erase(m_texts.begin(), m_texts.begin() + std::ptrdiff_t(std::min(lost, m_texts.size())));
    m_trace = std::move(trace);
    if (gone > 0)
        endRemoveRows();
    showFrom(known - lost);
}

// Adds the calls from `first` on that are to be shown.
void CallsModel::showFrom(std::size_t first)
{
    std::vector<quint32> added;
    for (auto call = quint32(first); call < m_trace->calls.size(); ++call) {
        if (matches(call))
            added.push_back(call);
    }
    if (added.empty())
        return;
    beginInsertRows({}, int(m_shown.size()), int(m_shown.size() + added.size()) - 1);
    m_shown.insert(m_shown.end(), added.begin(), added.end());
    endInsertRows();
}

bool CallsModel::matches(quint32 call) const
{
    const CallRecord &record = m_trace->calls[call];
    if (m_onlyMarked && !m_trace->serves(record, m_subject))
        return false;
    if (m_filter.isEmpty())
        return true;
    m_texts.resize(m_trace->calls.size());
    QString &text = m_texts[call];
    if (text.isEmpty()) {
        for (int column = 0; column < Row; ++column)
            text += cellText(record, column) + u'\n';
    }
    // Where the row stands in its table changes, so it is not kept.
    return text.contains(m_filter, Qt::CaseInsensitive)
        || resultRowText(record).contains(m_filter, Qt::CaseInsensitive);
}

void CallsModel::rebuild()
{
    if (!m_trace)
        return;
    beginResetModel();
    m_shown.clear();
    for (quint32 call = 0; call < m_trace->calls.size(); ++call) {
        if (matches(call))
            m_shown.push_back(call);
    }
    endResetModel();
}

void CallsModel::setSubject(qint64 subject)
{
    if (subject == m_subject)
        return;
    m_subject = subject;
    if (m_onlyMarked)
        rebuild();
    else if (!m_shown.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), {Qt::BackgroundRole});
}

void CallsModel::setFilter(const QString &text, bool onlyMarked)
{
    if (text == m_filter && onlyMarked == m_onlyMarked)
        return;
    m_filter = text;
    m_onlyMarked = onlyMarked;
    rebuild();
}

int CallsModel::firstMarked() const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (isMarked(row))
            return row;
    }
    return -1;
}

bool CallsModel::isMarked(int row) const
{
    return m_trace->serves(recordAt(row), m_subject);
}

void CallsModel::forgetPlaces()
{
    m_places.clear();
    if (!m_shown.empty())
        emit dataChanged(index(0, Row), index(rowCount() - 1, Row), {Qt::DisplayRole});
}

int CallsModel::resultRowOf(int row) const
{
    return resultRowOf(recordAt(row));
}

int CallsModel::resultRowOf(const CallRecord &record) const
{
    const int place = placeOf(m_trace->subjectOf(record));
    for (quint32 i = 0; place < 0 && i < record.packetCount; ++i) {
        const PacketRecord *packet = m_trace->packet(record.firstPacket + i);
        if (const int other = packet ? placeOf(packet->subject) : -1; other >= 0)
            return other;
    }
    return place;
}

int CallsModel::placeOf(qint64 subject) const
{
    if (subject < 0 || !m_rows)
        return -1;
    if (m_places.empty()) {
        // Subjects are counted from 0, so a list by their number is the quickest way.
        for (int row = m_rows->rowCount() - 1; row >= 0; --row) {
            const qint64 found = m_rows->subjectAt(row);
            if (found >= qint64(m_places.size()))
                m_places.resize(std::size_t(found) + 1, -1);
            if (found >= 0)
                m_places[std::size_t(found)] = row;
        }
    }
    return subject < qint64(m_places.size()) ? m_places[std::size_t(subject)] : -1;
}

CallRow CallsModel::callRowAt(int row) const
{
    const CallRecord &record = recordAt(row);
    const int place = placeOf(m_trace->subjectOf(record));
    return callRow(record, *m_trace, place < 0 ? std::nullopt : std::optional<qint64>(place));
}

} // namespace sockeye
