// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/output/tablewriter.h"
#include "core/tool/job.h"
#include "core/worksheet/classmarks.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace sockeye
{

class MarksFiles;
class MarksModel;
class ReadTable;

/// Marks a folder of reports: asks for the worksheet, the folder and an earlier file of marks, marks on a worker with
/// progress until it is done or stopped, shows the class as a table, and saves it as CSV. What goes wrong is said in a
/// sentence, and the dialog stays. Main thread.
class MarksDialog : public QDialog
{
    Q_OBJECT

public:
    explicit MarksDialog(Executor executor, QWidget *parent = nullptr);
    ~MarksDialog() override;

    /// What is filled in at first, where the window knows it.
    void setSheet(const QString &path);

    /// What Save would write.
    QByteArray csv() const;
    void saveTo(const QString &path);

signals:
    void saved(const QString &sentence); ///< for the status bar

public slots:
    void reject() override;

private:
    struct Marking;

    QLayout *buildTable();
    QLayout *buildEnd();
    void start();
    void stop();
    void takeEnd(const Result<ClassMarks> &result);
    void forget();
    void save();
    void updateState();
    void sayClass();
    void say(const QString &sentence, bool isFailure);

    const Executor m_executor;
    std::shared_ptr<Marking> m_marking; // what goes on
    std::optional<ClassMarks> m_class; // what is shown
    QTimer m_tick;

    MarksModel *m_model;
    MarksFiles *m_files;
    QPushButton *m_mark;
    QPushButton *m_stop;
    QProgressBar *m_progress;
    ReadTable *m_table;
    QLabel *m_said;
    QComboBox *m_format;
    QCheckBox *m_isLong;
    QPushButton *m_save;
};

} // namespace sockeye
