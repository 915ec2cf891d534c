// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/fieldmodel.h"

#include "core/output/packettext.h"
#include "ui/page/roworder.h"
#include "ui/theme.h"

#include <QApplication>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

void FieldModel::setFields(QList<PacketField> fields)
{
    beginResetModel();
    m_nodes.clear();
    m_fields = std::move(fields);
    const auto addAll = [this](const QList<PacketField> &list, int parent) {
        int row = 0;
        for (const PacketField &field : list)
            m_nodes.push_back({&field, parent, row++, 0});
    };
    addAll(m_fields, -1);
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        m_nodes[i].firstChild = int(m_nodes.size());
        addAll(m_nodes[i].field->children, int(i));
    }
    endResetModel();
}

const PacketField &FieldModel::field(const QModelIndex &index) const
{
    return *m_nodes[std::size_t(index.internalId())].field;
}

QModelIndex FieldModel::indexOfNode(int node, int column) const
{
    return createIndex(m_nodes[std::size_t(node)].row, column, quintptr(node));
}

QList<QByteArray> FieldModel::pathOf(const QModelIndex &index) const
{
    QList<QByteArray> path;
    for (QModelIndex at = index; at.isValid(); at = at.parent())
        path.prepend(field(at).id);
    return path;
}

QModelIndex FieldModel::indexOf(const QList<QByteArray> &path) const
{
    QModelIndex found;
    for (const QByteArray &id : path) {
        const QModelIndex parent = found;
        found = {};
        for (int row = 0; row < rowCount(parent) && !found.isValid(); ++row) {
            const QModelIndex candidate = index(row, 0, parent);
            if (field(candidate).id == id)
                found = candidate;
        }
        if (!found.isValid())
            return {};
    }
    return found;
}

QList<QModelIndex> FieldModel::fieldsAt(int byte) const
{
    const int first = byte * 8;
    const auto covers = [first](const PacketField &field) {
        return !field.isElsewhere && field.firstBit < first + 8 && field.firstBit + field.bitLength > first;
    };
    QList<QModelIndex> found;
    std::vector<QModelIndex> open = {QModelIndex()};
    while (!open.empty()) {
        const QModelIndex parent = open.back();
        open.pop_back();
        std::vector<QModelIndex> inner;
        for (int row = 0; row < rowCount(parent); ++row) {
            if (const QModelIndex child = index(row, 0, parent); covers(field(child)))
                inner.push_back(child);
        }
        if (inner.empty() && parent.isValid())
            found += parent;
        open.insert(open.end(), inner.rbegin(), inner.rend());
    }
    return found;
}

QModelIndex FieldModel::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || row >= rowCount(parent) || column < 0 || column >= 3)
        return {};
    const int first = parent.isValid() ? m_nodes[std::size_t(parent.internalId())].firstChild : 0;
    return createIndex(row, column, quintptr(first + row));
}

QModelIndex FieldModel::parent(const QModelIndex &index) const
{
    const int parent = index.isValid() ? m_nodes[std::size_t(index.internalId())].parent : -1;
    return parent < 0 ? QModelIndex() : indexOfNode(parent);
}

int FieldModel::rowCount(const QModelIndex &parent) const
{
    if (parent.column() > 0)
        return 0;
    return int(parent.isValid() ? field(parent).children.size() : m_fields.size());
}

int FieldModel::columnCount(const QModelIndex &) const
{
    return 3;
}

QString FieldModel::textOf(const PacketField &field, int column) const
{
    if (column == 0)
        return field.name;
    if (column == 1)
        return field.value;
    if (field.reason.isEmpty())
        return field.meaning;
    const QString rejected = tr("Rejected: %1").arg(field.reason);
    return field.meaning.isEmpty() || field.meaning == field.reason ? rejected : rejected + u" · "_s + field.meaning;
}

QVariant FieldModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const PacketField &shown = field(index);
    switch (role) {
    case Qt::DisplayRole: {
        constexpr qsizetype longest = 400; // of a line that nobody reads to its end
        return withoutControls(textOf(shown, index.column()).left(longest));
    }
    case Qt::ToolTipRole: {
        const QString place = fieldPlaceText(shown);
        QStringList lines = {shown.name + u": "_s + place};
        for (const int column : {1, 2}) {
            if (const QString text = textOf(shown, column); !text.isEmpty())
                lines += text.left(2000);
        }
        for (QString &line : lines)
            line = withoutControls(line).toHtmlEscaped();
        return lines.join(u"<br>"_s);
    }
    case Qt::DecorationRole:
        return index.column() == 0 && !shown.reason.isEmpty() ? QVariant(outcomeIcon(Outcome::Failure)) : QVariant();
    case Qt::ForegroundRole:
        return !shown.reason.isEmpty() ? QVariant(failureColor(QApplication::palette())) : QVariant();
    case Qt::AccessibleDescriptionRole:
        return fieldPlaceText(shown);
    default:
        return {};
    }
}

QVariant FieldModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == 0 ? tr("Field") : section == 1 ? tr("Value") : tr("Meaning");
}

} // namespace sockeye
