// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/marksmodel.h"

#include "core/worksheet/markflags.h"
#include "core/worksheet/reporttable.h"
#include "ui/page/roworder.h"

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

// What is said of a report beside its points: why it was not marked, or what is known of wrong answers.
QString remarkOf(const MarkedReport &report)
{
    if (!report.isMarked)
        return report.problem;
    QStringList remarks;
    for (const MarkedAnswer &answer : report.answers) {
        if (!answer.remark.isEmpty())
            remarks += u"%1: %2"_s.arg(answer.id, answer.remark);
    }
    return remarks.join(u' ');
}

// As text and nothing else: a tooltip would take it for HTML where it looks like that.
QString plainTooltip(const QStringList &lines)
{
    QString made;
    for (const QString &line : lines)
        made += u"<p>%1</p>"_s.arg(withoutControls(line.left(2000)).toHtmlEscaped());
    return made;
}

} // namespace

MarksModel::MarksModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void MarksModel::setReports(const QList<MarkedReport> &reports, double maximum)
{
    beginResetModel();
    m_reports = reports;
    m_maximum = maximum;
    endResetModel();
}

int MarksModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_reports.size());
}

int MarksModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString MarksModel::cellText(const MarkedReport &report, int column) const
{
    switch (column) {
    case Student:
        return report.studentId;
    case Name:
        return report.studentName;
    case Points:
        return report.isMarked ? tr("%1 of %2").arg(pointsText(report.points()), pointsText(m_maximum)) : u"—"_s;
    case ByHand:
        return report.isMarked ? QString::number(report.openCount()) : u"—"_s;
    case Flags:
        return report.flags.join(u", "_s);
    case Remark:
        return remarkOf(report);
    case File:
        return report.file;
    default:
        return {};
    }
}

QVariant MarksModel::sortValue(const MarkedReport &report, int column)
{
    if (column == Points)
        return report.isMarked ? report.points() : -1.0;
    return report.isMarked ? report.openCount() : -1;
}

QVariant MarksModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_reports.size())
        return {};
    const MarkedReport &report = m_reports[index.row()];
    const int column = index.column();
    const bool isNumber = column == Points || column == ByHand;
    const QString text = withoutControls(cellText(report, column));
    switch (role) {
    case Qt::DisplayRole:
        return text;
    case SortRole:
        return isNumber ? sortValue(report, column) : QVariant(text);
    case Qt::TextAlignmentRole:
        return QVariant((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole: {
        QStringList lines;
        if (column == Flags) {
            for (const QString &flag : report.flags)
                lines += u"%1: %2"_s.arg(flag, flagSentence(flag));
        } else if (column == Remark || column == File || column == Name) {
            lines += text;
        }
        lines.removeAll(QString());
        return role == Qt::ToolTipRole ? plainTooltip(lines) : lines.join(u'\n');
    }
    case Qt::AccessibleTextRole:
        return u"%1: %2"_s.arg(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), text);
    default:
        return {};
    }
}

QVariant MarksModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::ToolTipRole && section == Flags)
        return plainTooltip({tr("What a person should look at. Flags take no points.")});
    if (role == Qt::ToolTipRole && section == ByHand)
        return plainTooltip({tr("Answers that a person has yet to give points to, in the saved file.")});
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == Points || section == ByHand ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Student:
        return tr("Student");
    case Name:
        return tr("Name");
    case Points:
        return tr("Points");
    case ByHand:
        return tr("By hand");
    case Flags:
        return tr("Flags");
    case Remark:
        return tr("Remark");
    case File:
        return tr("File");
    default:
        return {};
    }
}

} // namespace sockeye
