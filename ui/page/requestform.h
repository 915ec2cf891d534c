// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tool/tool.h"
#include "ui/savedrequests.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace sockeye
{

class AccentButton;
class ExamplesMenu;
class FieldEditor;
class TargetLine;

/// The request of a tool, made from its fields: targets wide with the recent ones at hand, the common options beside
/// each other, the rest foldable under More, and the button that runs and stops.
class RequestForm : public QWidget
{
    Q_OBJECT

public:
    explicit RequestForm(const Tool &tool, QWidget *parent = nullptr);

    /// The request as filled in; null when something in it is wrong, which then stands under its field.
    AnyValue request();
    /// What each field says, as text by id, and the file of targets; the saved form of a request.
    RequestTexts texts() const;
    /// Fills fields in; ids that are not there and values that can't be read are passed over.
    void setTexts(const RequestTexts &texts);
    void setDefaults();
    /// Fills the values of a preset in, and defaults where it has none.
    void fillIn(const Preset &preset);
    /// Fills \a request in.
    void fillIn(const void *request);

    /// What is typed as target; empty where a file is in its place.
    QString target() const;
    void setTarget(const QString &text);
    /// The target that the tool starts with.
    QString defaultTarget() const;
    QStringList recentTargets() const;
    void setRecentTargets(const QStringList &targets);
    /// Puts the present target first among the recent ones.
    void rememberTarget();
    /// The requests under names of somebody's own, which stand among the examples.
    const SavedRequests &savedRequests() const;
    /// Those without any field of the tool are left out.
    void setSavedRequests(const SavedRequests &requests);

    void setRunning(bool running);
    void focusFirst();
    /// Gives the keyboard to Run; to the first field while there is a run, which that button would stop.
    void focusRun();

signals:
    void runAsked();
    void stopAsked();
    /// A request was saved or removed, as \a sentence says.
    void savedRequestsChanged(const QString &sentence);

private:
    void buildTarget(const Field &field);
    void buildOptions();
    void buildExamples(QWidget *parent, const QString &label);
    void showMore(bool shown);
    void updateMore();
    void showProblem(QStringView fieldId, const QString &sentence);
    void showTargetProblem(const QString &sentence);
    void showTargetNote(const QString &sentence);
    void clearProblems();

    const Tool &m_tool;
    const AnyValue m_defaults;
    const Field *m_targetField;
    QList<FieldEditor *> m_editors; // in the order of the fields; without the target
    TargetLine *m_target = nullptr; // null where the tool takes none
    QLabel *m_targetProblem;
    QToolButton *m_moreButton = nullptr;
    ExamplesMenu *m_examples = nullptr;
    QWidget *m_more = nullptr;
    AccentButton *m_run;
};

} // namespace sockeye
