// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/stepsmodel.h"

#include "ui/theme.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

QString word(const char *text)
{
    return QCoreApplication::translate("words", text);
}

QString milliseconds(Nanoseconds time)
{
    return QLocale().toString(double(time.count()) / 1e6, 'f', 1);
}

QString seconds(Nanoseconds time)
{
    return QLocale().toString(double(time.count()) / 1e9, 'g', 3);
}

} // namespace

int StepsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.steps.size());
}

int StepsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant StepsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Step &step = stepAt(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return cellText(step, column);
    case Qt::AccessibleTextRole:
        return column == Bar ? spokenBar(step) : cellText(step, column);
    case Qt::ToolTipRole:
        return column == Bar ? spokenBar(step) : QVariant();
    case Qt::DecorationRole:
        return column == End && !step.isRunning() ? QVariant(outcomeIcon(step.outcome)) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant(column == Took ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant StepsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::TextAlignmentRole))
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(section == Took ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    switch (section) {
    case Name:
        return tr("Step");
    case Call:
        return tr("Call");
    case Bar:
        return m_shown.steps.empty() ? tr("Time") : tr("0 to %1 s; the mark is what was asked").arg(seconds(m_scale));
    case Took:
        return tr("Lasts (ms)");
    default:
        return tr("Ends with");
    }
}

QString StepsModel::cellText(const Step &step, int column) const
{
    QStringList parts;
    switch (column) {
    case Name:
        for (const char *name : step.names) {
            if (name)
                parts += word(name);
        }
        if (step.asked)
            parts += tr("%1 s").arg(QLocale().toString(double(step.asked->count()) / 1e9, 'g', 6));
        return parts.join(u" · "_s);
    case Call:
        return word(step.call);
    case Took:
        return milliseconds(lengthOf(step));
    case End:
        if (step.isRunning())
            return !m_isRunning ? QString() : step.isPreparing ? tr("not yet") : tr("waiting…");
        return step.symbol.isEmpty() ? word(step.word) : u"%1 · %2"_s.arg(word(step.word), step.symbol);
    default:
        return {};
    }
}

// What the bar shows, in words.
QString StepsModel::spokenBar(const Step &step) const
{
    const QString length = milliseconds(lengthOf(step));
    return step.asked ? tr("%1 ms, asked for %2 ms").arg(length, milliseconds(*step.asked)) : tr("%1 ms").arg(length);
}

Nanoseconds StepsModel::lengthOf(const Step &step) const
{
    return step.took ? *step.took : std::max(Nanoseconds(0), Nanoseconds(m_now - step.since));
}

int StepsModel::rowOfSubject(qint64 subject) const
{
    for (int row = subject < 0 ? -1 : rowCount() - 1; row >= 0; --row) {
        if (stepAt(row).subject == subject)
            return row;
    }
    return -1;
}

void StepsModel::setSteps(std::shared_ptr<const Steps> steps, bool isRunning)
{
    m_isRunning = isRunning;
    if (steps == m_steps)
        return;
    beginResetModel();
    m_steps = std::move(steps);
    m_shown = {};
    m_changes = 0;
    endResetModel();
}

void StepsModel::setNow(MonotonicTime now)
{
    m_now = now;
    take();
    Nanoseconds longest{1};
    for (const Step &step : m_shown.steps) {
        longest = std::max(longest, lengthOf(step));
        // What has no timeout goes on until it is ended.
        if (const std::optional<Nanoseconds> end = step.asked ? step.asked : step.most; end)
            longest = std::max(longest, *end);
    }
    if (std::exchange(m_scale, longest) != longest)
        emit headerDataChanged(Qt::Horizontal, Bar, Bar);
}

void StepsModel::take()
{
    if (!m_steps || m_steps->changes() == m_changes)
        return;
    m_changes = m_steps->changes();
    Steps::Snapshot now = m_steps->snapshot();
    const auto gone = int(std::min<qint64>(now.first - m_shown.first, rowCount()));
    if (gone > 0) {
        beginRemoveRows({}, 0, gone - 1);
        m_shown.steps.erase(m_shown.steps.begin(), m_shown.steps.begin() + gone);
        endRemoveRows();
    }
    m_shown.first = now.first;
    const int before = rowCount();
    const int after = int(now.steps.size());
    if (after > before)
        beginInsertRows({}, before, after - 1);
    std::swap(m_shown.steps, now.steps);
    if (after > before)
        endInsertRows();
    for (int row = 0; row < before; ++row) {
        const Step &was = now.steps[std::size_t(row)];
        const Step &is = stepAt(row);
        if (was.isRunning() && (!is.isRunning() || was.since != is.since))
            emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

} // namespace sockeye
