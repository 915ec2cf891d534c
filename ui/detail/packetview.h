// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/detail/detailview.h"

#include <QPointer>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedLayout;

namespace sockeye
{

class PacketListModel;
class ElidedLabel;
class PacketPanel;

/// The packets of the selected row, or of the whole run where none is selected: request beside reply, bytes beside
/// fields. Where the rows themselves are fields of packets (columns `packet` and `field`), row and field are selected
/// together. Everything here may come from the network and is shown as plain text.
class PacketView : public DetailView
{
    Q_OBJECT

public:
    explicit PacketView(const Tool &tool, QWidget *parent = nullptr);

    void showRun(const RunView &run) override;
    void showRow(const RowView &row) override;
    void focusFirst() override;
    ChosenBytes chosenBytes() const override;

private:
    QWidget *buildBar();
    QWidget *buildEmptyPage();
    QPushButton *decodeButton(QWidget *parent);
    void refill(const RowView &row, bool isOtherRow);
    void showLine(int line, bool keepActive);
    void nameActive();
    void updateEmptyText();
    int preferredLine(const RowView &row) const;
    void selectFieldOf(const void *row);
    void askRow(const QList<QByteArray> &path);
    void save(bool all);
    void write(const QString &path, bool all);
    void decode();

    const Tool &m_tool;
    const Field *m_packetColumn = nullptr; // null: rows are no fields of packets
    const Field *m_fieldColumn = nullptr;
    std::shared_ptr<const TraceSnapshot> m_trace;
    QPointer<const QObject> m_rowsAlive;
    const ResultsModel *m_rows = nullptr; // only while m_rowsAlive
    int m_run = 0;
    bool m_isRunning = false;
    RowView m_row;
    quint64 m_shown = 0; // the packet's number

    PacketListModel *m_list;
    QComboBox *m_selector;
    ElidedLabel *m_lost;
    QPushButton *m_save = nullptr;
    QWidget *m_bar = nullptr;
    PacketPanel *m_panel;
    QLabel *m_empty;
    QStackedLayout *m_stack;
};

} // namespace sockeye
