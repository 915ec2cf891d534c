// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/output/exportfile.h"
#include "core/tool/job.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QProgressBar;
class QRadioButton;

namespace sockeye
{

/// What a page has to export.
struct ExportSource {
    ExportPlan plan; ///< with all rows that are shown, and all columns
    std::vector<const void *> selectedRows;
    std::vector<qint64> selectedSubjects; ///< of those, as RowBlock has them; or empty
    QStringList shownColumns; ///< ids, as in the table
    int run = 0; ///< which run of this page it was
    QString folder; ///< where the last file went
};

/// Asks for form, rows, columns and file; shows the first three rows as they will be; writes on a worker, with
/// progress, until it is done or cancelled. What goes wrong is said in a sentence, and the dialog stays. Main thread.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    ExportDialog(ExportSource source, Executor executor, QWidget *parent);
    ~ExportDialog() override;

signals:
    /// Done: what to tell, and the folder to start in the next time.
    void saved(const QString &sentence, const QString &folder);

public slots:
    void reject() override;

private:
    struct Writing;

    QWidget *buildChoices();
    QWidget *buildColumns();
    void setAllColumns(bool all);
    ExportPlan plan() const;
    OutputFormat format() const;
    QString suffix() const;
    void updatePreview();
    void updateSuffix();
    void updateFileHint();
    void browse();
    void start();
    void takeEnd(const Result<void> &result);
    void setWriting(bool writing);
    void say(const QString &sentence, bool isFailure);

    const ExportSource m_source;
    const Executor m_executor;
    std::shared_ptr<Writing> m_writing; // what goes on
    QTimer m_tick;

    QComboBox *m_format;
    QRadioButton *m_allRows;
    QRadioButton *m_selectedRows;
    QListWidget *m_columns;
    QCheckBox *m_runColumn;
    QCheckBox *m_startedColumn;
    QPlainTextEdit *m_preview;
    QLineEdit *m_path;
    QPushButton *m_browse;
    QLabel *m_hint;
    QProgressBar *m_progress;
    QPushButton *m_save;
    QPushButton *m_cancel;
    QWidget *m_choices = nullptr;
};

} // namespace sockeye
