// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/practicelog.h"
#include "ui/detail/readtable.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace sockeye
{

class PacketPanel;
class PracticeLogModel;

/// The table of what the practice network received and answered. It stays where somebody has scrolled to, whatever
/// comes above. Main thread.
class PracticeLogTable : public ReadTable
{
    Q_OBJECT

public:
    explicit PracticeLogTable(PracticeLogModel *model, QWidget *parent = nullptr);

protected:
    void fitColumns() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void divide();
};

/// What the practice network received and answered, live while it is seen: a table, newest first, with a filter; below
/// it the chosen packet, its fields and bytes. Main thread.
class PracticeLogView : public QWidget
{
    Q_OBJECT

public:
    explicit PracticeLogView(std::shared_ptr<PracticeLog> log, QWidget *parent = nullptr);

    /// Takes what has come since; done five times a second while it is seen.
    void takeNew();
    /// Clears the filter; false where there is none.
    bool clearFilter();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildBars(QLayout *layout);
    void applyFilter();
    void updateTexts();
    void showPacket(const QModelIndex &index);
    void clear();

    const std::shared_ptr<PracticeLog> m_log;
    quint64 m_last = 0; // the number of the latest event that was taken
    PracticeLogModel *m_model;
    QLineEdit *m_filter;
    QComboBox *m_servers;
    QLabel *m_counts;
    QPushButton *m_pause;
    QPushButton *m_clear;
    PracticeLogTable *m_table;
    PacketPanel *m_packet;
    QTimer m_tick;
};

} // namespace sockeye
