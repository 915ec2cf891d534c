// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/packetfield.h"

#include <QAbstractItemModel>

#include <vector>

namespace sockeye
{

/// The fields of a packet as a tree of three columns: field, value, meaning. Texts are plain. Main thread.
class FieldModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    using QAbstractItemModel::QAbstractItemModel;

    void setFields(QList<PacketField> fields);
    const QList<PacketField> &fields() const { return m_fields; }
    int fieldCount() const { return int(m_nodes.size()); }
    const PacketField &field(const QModelIndex &index) const;

    /// The ids of the field and those around it, outermost first.
    QList<QByteArray> pathOf(const QModelIndex &index) const;
    /// The field with these ids; invalid where there is none.
    QModelIndex indexOf(const QList<QByteArray> &path) const;
    /// The innermost fields that have bits of this byte as their own, in order.
    QList<QModelIndex> fieldsAt(int byte) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Node {
        const PacketField *field;
        int parent; // -1: at the top
        int row;
        int firstChild; // the others follow it
    };
    QModelIndex indexOfNode(int node, int column = 0) const;
    QString textOf(const PacketField &field, int column) const;

    QList<PacketField> m_fields;
    std::vector<Node> m_nodes; // by depth: those at the top come first
};

} // namespace sockeye
