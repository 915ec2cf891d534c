// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tool/codelanguage.h"
#include "ui/detail/detailview.h"

class QFileDialog;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTabBar;
class QRadioButton;

namespace sockeye
{

class CodeColours;

/// The request of the latest run as a program, to read, copy and save. Main thread.
class CodeView : public DetailView
{
    Q_OBJECT

public:
    explicit CodeView(const Tool &tool, QWidget *parent = nullptr);

    void showRun(const RunView &run) override;
    void showRow(const RowView &) override { }
    void focusFirst() override;

    CodeLanguage language() const { return m_language; }
    void setLanguage(CodeLanguage language);
    /// The language's id.
    void setChoice(const QString &choice) override;

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeBar();
    void showText();
    void copy();
    void askWhere();
    void save(const QString &path);

    const Tool &m_tool;
    CodeLanguage m_language = CodeLanguage::Python;
    std::vector<QString> m_texts; // by language; empty before the first run
    int m_run = 0; // what m_texts are of
    QString m_folder; // where was saved last
    std::vector<QRadioButton *> m_languages;
    QPushButton *m_copy;
    QPushButton *m_save;
    QPlainTextEdit *m_text;
    CodeColours *m_colours;
};

} // namespace sockeye
