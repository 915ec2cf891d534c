// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/codec.h"
#include "core/base/number.h"
#include "core/base/sortkey.h"
#include "core/base/targetkind.h"

#include <cstddef>

namespace sockeye
{

/// Where a field stands on a page. For requests: the target line, the two or three common options, or under More.
/// For rows: shown at first (at most seven), or in the header's menu.
enum class Place : quint8 { Shown, Hidden, Target, Common, More };

/// One member of a request, row or summary struct, described once. The form, the table, CSV, JSON, the command line,
/// the settings and the history are made from it. `object` below is the address of the struct that the member belongs
/// to.
struct Field {
    const char *id = nullptr; ///< public: option, column and JSON key
    const char *label = nullptr; ///< QT_TRANSLATE_NOOP("fields", …)
    Unit unit = Unit::None;
    const char *helpText = ""; ///< QT_TRANSLATE_NOOP("fields", …): one sentence, for tooltip and --help
    Place place = Place::Shown;
    bool isKey = false; ///< a row with the same keys replaces the earlier one
    bool isStatus = false; ///< the row's outcome: its word decides success or failure
    bool isExact = false; ///< displayed as in files (a port is 10123, never 10,123)
    Range bounds;
    TargetKinds targetKinds;
    const char *portOf = nullptr; ///< a port's: id of the row field with its host
    bool (*isTarget)(const void *object) = nullptr; ///< null: wherever there is a value
    const char *offer = nullptr; ///< a target's: QT_TRANSLATE_NOOP("fields", "Ping %1"), as cells' menus offer it

    ValueKind kind = ValueKind::Text;
    bool isPlainText = false; ///< a QString: sorts by what it shows
    std::span<const Word> (*words)() = nullptr;
    int (*compare)(const void *object, const void *other) = nullptr;
    quint64 (*sortKey)(const void *object) = nullptr; ///< see sortkey.h
    double (*number)(const Field &field, const void *object) = nullptr; ///< see number.h
    bool (*absent)(const void *object) = nullptr;
    void (*appendText)(const Field &field, const void *object, QByteArray &out) = nullptr;
    void (*appendJson)(const Field &field, const void *object, QByteArray &out) = nullptr;
    QString (*displayText)(const Field &field, const void *object, const QLocale &locale) = nullptr;
    Result<void> (*parseInto)(const Field &field, QStringView text, void *object) = nullptr;

    /// The value as plain UTF-8, as it stands in files.
    QByteArray text(const void *object) const
    {
        QByteArray out;
        appendText(*this, object, out);
        return out;
    }
    /// The value for people; a dash where there is none.
    QString display(const void *object, const QLocale &locale) const;
    /// Reads the value; the error names this field.
    Result<void> parse(QStringView text, void *object) const;
    /// The outcome that the row's word stands for; Neutral for fields that are not the status.
    Outcome outcome(const void *object) const;
    QString translatedLabel() const;
    /// The label with its unit: "Offset (ms)".
    QString header() const;
    QString help() const;
    /// The id as it is typed on the command line: `timeout-s`.
    QString optionName() const;
};

namespace detail
{
template <class Struct, class Member>
Member memberType(Member Struct::*);
template <class Struct, class Member>
Struct structType(Member Struct::*);

template <auto Member>
const auto &memberOf(const void *object)
{
    return static_cast<const decltype(structType(Member)) *>(object)->*Member;
}
} // namespace detail

/// A Field of \a Struct. The builder functions return a changed copy, so that a table of fields reads as a list:
///     field<&NtpRow::offset>("offset_ms", QT_TRANSLATE_NOOP("fields", "Offset"), Unit::Milliseconds).help(…)
template <class Struct>
struct FieldOf : Field {
    constexpr FieldOf help(const char *text) const { return changed(&Field::helpText, text); }
    constexpr FieldOf hidden() const { return changed(&Field::place, Place::Hidden); }
    constexpr FieldOf target() const { return changed(&Field::place, Place::Target); }
    constexpr FieldOf common() const { return changed(&Field::place, Place::Common); }
    constexpr FieldOf more() const { return changed(&Field::place, Place::More); }
    constexpr FieldOf key() const { return changed(&Field::isKey, true); }
    constexpr FieldOf status() const { return changed(&Field::isStatus, true); }
    constexpr FieldOf exact() const { return changed(&Field::isExact, true); }
    /// A row field's: its values can be asked about. Addresses and endpoints can without it.
    constexpr FieldOf host() const { return is(TargetKind::Host); }
    constexpr FieldOf port() const { return is(TargetKind::Port); }
    /// A port of the host that stands in the row field \a hostField.
    constexpr FieldOf portOfHost(const char *hostField) const { return port().changed(&Field::portOf, hostField); }
    constexpr FieldOf is(TargetKinds kinds) const { return changed(&Field::targetKinds, kinds); }
    /// A host in those rows for which \a holds.
    template <auto Holds>
    constexpr FieldOf hostWhere() const
    {
        return host().changed(
            &Field::isTarget, +[](const void *row) { return Holds(*static_cast<const Struct *>(row)); });
    }
    /// A request's target: what it takes out of the tables of all tools, and how a menu says it, %1 being the value.
    constexpr FieldOf takes(TargetKinds kinds, const char *text) const
    {
        return is(kinds).changed(&Field::offer, text);
    }
    constexpr FieldOf range(double minimum, double maximum) const
    {
        return changed(&Field::bounds, Range{minimum, maximum});
    }

private:
    template <class Value>
    constexpr FieldOf changed(Value Field::*member, Value value) const
    {
        FieldOf copy = *this;
        copy.*member = value;
        return copy;
    }
};

/// Describes the member \a Member. \a id and \a label are static text.
template <auto Member>
constexpr auto field(const char *id, const char *label, Unit unit = Unit::None)
{
    using Struct = decltype(detail::structType(Member));
    using Type = decltype(detail::memberType(Member));
    using C = Codec<Type>;
    FieldOf<Struct> made;
    made.id = id;
    made.label = label;
    made.unit = unit;
    made.kind = C::kind;
    made.targetKinds = targetKindsOf<Type>;
    made.isPlainText = std::is_same_v<Type, QString>;
    made.words = [] { return C::words(); };
    made.compare = [](const void *a, const void *b) {
        return C::compare(detail::memberOf<Member>(a), detail::memberOf<Member>(b));
    };
    made.sortKey = [](const void *object) { return sockeye::sortKey(detail::memberOf<Member>(object)); };
    made.number = [](const Field &f, const void *object) { return numberOf(detail::memberOf<Member>(object), f.unit); };
    made.absent = [](const void *object) { return C::absent(detail::memberOf<Member>(object)); };
    made.appendText = [](const Field &f, const void *object, QByteArray &out) {
        C::append(detail::memberOf<Member>(object), f.unit, out);
    };
    made.appendJson = [](const Field &f, const void *object, QByteArray &out) {
        C::appendJson(detail::memberOf<Member>(object), f.unit, out);
    };
    made.displayText = [](const Field &f, const void *object, const QLocale &locale) {
        return C::display(detail::memberOf<Member>(object), f.unit, locale);
    };
    made.parseInto = [](const Field &f, QStringView text, void *object) {
        return C::parse(text, f.unit, f.bounds, static_cast<Struct *>(object)->*Member);
    };
    return made;
}

} // namespace sockeye
