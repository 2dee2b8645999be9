using System.Text;
using KubeNet.Evaluation.Values;
using KubeNet.Resources;
using Microsoft.CodeAnalysis;
using Text = KubeNet.Evaluation.Values.Text;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>
/// What the compiler writes for records, a level of the inheritance at a time, as it does: <c>ToString</c> and <c>PrintMembers</c>,
/// <c>Equals</c> and <c>EqualityContract</c>, <c>GetHashCode</c>, <c>Deconstruct</c>, the copy constructor. Each level has its own, and
/// calls its base's.
/// </summary>
internal sealed partial class Interpreter
{
    /// <summary>Members that the compiler writes for a record's level; null for any other method.</summary>
    private Value? RecordMember(IMethodSymbol method, SymbolicObject instance, Place[] arguments)
    {
        var level = method.ContainingType;
        switch (method.Name)
        {
            case nameof(Equals):
                var other = arguments[0].Value.Raw;

                // That of an object or of a base asks the one of the object's own type.
                var isOfLevel = SymbolEqualityComparer.Default.Equals(
                    method.Parameters[0].Type.OriginalDefinition,
                    level.OriginalDefinition
                );
                var asked = isOfLevel ? level : instance.Type;
                return Value.Of(AreEqual(instance, asked, other as SymbolicObject));
            case nameof(GetHashCode):
                return new Value(HashOf(instance, level), Origin.None);
            case nameof(ToString):
                return new Value(TextOf(instance, level), Origin.None);
            case "PrintMembers" when arguments is [{ Value.Raw: StringBuilder builder }]:
                return Value.Of(PrintMembers(instance, level, builder));
            case "get_EqualityContract":
                return new Value(new TypeToken(level), Origin.None);
            case "Deconstruct":
                for (var i = 0; i < arguments.Length; i++)
                {
                    arguments[i].Value = MemberNamed(level, method.Parameters[i].Name) switch
                    {
                        IPropertySymbol property => ReadMember(instance, property) ?? Value.NoDefault,
                        IFieldSymbol field => Held(instance, field).Copy(),
                        _ => Value.NoDefault,
                    };
                }

                return Value.Null;
            default:
                return null;
        }
    }

    /// <summary><c>ToString()</c> of a record: the user's own of this very level, a sealed one of a base, or else the compiler's.</summary>
    private string TextOfRecord(SymbolicObject self)
    {
        for (var level = self.Type; level is { IsRecord: true }; level = level.BaseType!)
        {
            if (
                OwnMember(level, nameof(ToString), 0) is { } own
                && (own.IsSealed || SymbolEqualityComparer.Default.Equals(level, self.Type))
            )
            {
                return Text.Of(Run(own, self).Raw);
            }
        }

        return TextOf(self, self.Type);
    }

    private string TextOf(SymbolicObject self, INamedTypeSymbol level)
    {
        var text = new StringBuilder(level.Name).Append(" { ");
        var printer = level.GetMembers("PrintMembers").OfType<IMethodSymbol>().FirstOrDefault();
        var hasPrinted = printer is { IsVirtual: true } or { IsOverride: true }
            ? PrintMembers(self, self.Type, text)
            : PrintMembers(self, level, text);
        return text.Append(hasPrinted ? " }" : "}").ToString();
    }

    private bool PrintMembers(SymbolicObject self, INamedTypeSymbol level, StringBuilder text)
    {
        StepBehaviour();
        if (OwnMember(level, "PrintMembers", 1) is { } own)
        {
            return Run(own, self, new Value(text, Origin.None)).IsTrue;
        }

        var separator = level.BaseType is { IsRecord: true } baseType && PrintMembers(self, baseType, text) ? ", " : "";
        var hasPrinted = separator.Length > 0;
        foreach (var member in PrintedMembers(level))
        {
            var part = Text.Of(member is IPropertySymbol property ? ReadMember(self, property)?.Raw : StateIn(self, member));
            _budget.Allocate(part.Length);
            text.Append(separator).Append(member.Name).Append(" = ").Append(part);
            (separator, hasPrinted) = (", ", true);
        }

        return hasPrinted;
    }

    /// <summary><c>Equals</c> of one level: the user's, or base, contract and own fields.</summary>
    private bool AreEqual(SymbolicObject self, INamedTypeSymbol level, SymbolicObject? other)
    {
        StepBehaviour();
        var peer = other is not null && IsOfLevel(other.Type, level) ? other : null;
        var own = level
            .GetMembers(nameof(Equals))
            .OfType<IMethodSymbol>()
            .FirstOrDefault(m =>
                !m.IsImplicitlyDeclared
                && !m.IsStatic
                && m.Parameters.Length == 1
                && SymbolEqualityComparer.Default.Equals(m.Parameters[0].Type.OriginalDefinition, level.OriginalDefinition)
            );
        if (own is not null)
        {
            return level.IsValueType && peer is null ? false : Run(own, self, new Value(peer, Origin.None)).IsTrue;
        }

        if (!level.IsValueType && ReferenceEquals(self, other))
        {
            return true; // what the compiler writes asks this first
        }

        if (peer is null)
        {
            // The compiler's Equals asks that of the base, which the user may have written, also about null.
            return level.BaseType is { IsRecord: true } asked
                && AreEqual(self, asked, null)
                && (
                    !OwnState(level).Any()
                        ? true
                        : throw new UnsupportedNativeException($"'{asked.Name}.Equals' says that an object is equal to null")
                );
        }

        return (
                level.IsValueType
                || (
                    level.BaseType is { IsRecord: true } baseType
                        ? AreEqual(self, baseType, peer)
                        : ContractOf(self).Equals(ContractOf(peer))
                )
            )
            && OwnState(level)
                .All(member =>
                    AreEqualAs(
                        TypeArguments.Of(null, level).Close(TypeOfMember(member)!, Compilation),
                        StateIn(self, member),
                        StateIn(peer, member)
                    )
                );
    }

    /// <summary>The compiler's <c>==</c> of a record: one object is equal to itself, whatever <c>Equals</c> says.</summary>
    private static bool AreEqualRecords(Value left, Value right) =>
        ReferenceEquals(left.Raw, right.Raw) && left.Raw is not SymbolicObject { IsStruct: true }
        || (left.Raw is SymbolicObject record && record.Equals(right.Raw, Comparison.OfTheirType));

    private object ContractOf(SymbolicObject self)
    {
        for (var level = self.Type; level is { IsRecord: true }; level = level.BaseType!)
        {
            if (level.GetMembers("EqualityContract").OfType<IPropertySymbol>().FirstOrDefault() is { } contract)
            {
                return contract.IsImplicitlyDeclared ? new TypeToken(level) : ReadMember(self, contract)?.Raw ?? this;
            }
        }

        return new TypeToken(self.Type);
    }

    private int HashOf(SymbolicObject self, INamedTypeSymbol level)
    {
        StepBehaviour();
        if (OwnMember(level, nameof(GetHashCode), 0) is { } own)
        {
            return Convert.ToInt32(Run(own, self).Raw, System.Globalization.CultureInfo.InvariantCulture);
        }

        var start =
            level.BaseType is { IsRecord: true } baseType ? HashOf(self, baseType)
            : level.IsValueType ? 17
            : ContractOf(self).GetHashCode();
        return OwnState(level).Aggregate(start, (hash, member) => unchecked((hash * 31) + (StateIn(self, member)?.GetHashCode() ?? 0)));
    }

    private static bool IsOfLevel(INamedTypeSymbol? type, INamedTypeSymbol level)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (RuntimeTypeComparer.Instance.Equals(type, level))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A member that the user wrote in this very type in the compiler's place.</summary>
    private static IMethodSymbol? OwnMember(INamedTypeSymbol type, string name, int parameters) =>
        type.GetMembers(name)
            .OfType<IMethodSymbol>()
            .FirstOrDefault(m => !m.IsImplicitlyDeclared && !m.IsStatic && m.Parameters.Length == parameters);

    /// <summary>What a positional parameter stands for: a property or a field of the type or of one of its bases.</summary>
    private static ISymbol? MemberNamed(INamedTypeSymbol? type, string name)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.GetMembers(name).FirstOrDefault(member => member is IPropertySymbol or IFieldSymbol) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>What a level prints: its public fields and properties.</summary>
    private static IEnumerable<ISymbol> PrintedMembers(INamedTypeSymbol level) =>
        level
            .OriginalDefinition.GetMembers()
            .Where(m =>
                !m.IsStatic
                && m.DeclaredAccessibility == Accessibility.Public
                && !m.IsOverride
                && (m is IFieldSymbol { IsImplicitlyDeclared: false } || m is IPropertySymbol { IsIndexer: false, GetMethod: not null })
            );

    /// <summary>
    /// The fields of a level, and the events that the compiler keeps in one. Those of a referenced class are not seen; a model is its
    /// properties.
    /// </summary>
    private static IEnumerable<ISymbol> OwnState(INamedTypeSymbol level) =>
        Models.ModelTypes.IsModel(level)
            ? level.GetMembers().OfType<IPropertySymbol>().Where(p => p.SetMethod is not null)
            : level
                .OriginalDefinition.GetMembers()
                .Where(member => !member.IsStatic && (member is IFieldSymbol { IsConst: false } || SourceCode.IsInField(member)))
                .Select(member => member is IFieldSymbol field ? KeyOf(field) : member);

    /// <summary>What a field or an automatic property holds; what nothing was stored in holds its default.</summary>
    private object? StateIn(SymbolicObject self, ISymbol member) => Held(self, member).Raw;

    /// <summary>The type itself or the base that is a construction of this definition.</summary>
    private static INamedTypeSymbol LevelOf(INamedTypeSymbol type, INamedTypeSymbol definition)
    {
        for (var level = type; level is not null; level = level.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(level.OriginalDefinition, definition.OriginalDefinition))
            {
                return level;
            }
        }

        return type;
    }

    /// <summary>
    /// A record's copy constructor, level by level: the user's where there is one, else the base's and this level's fields.
    /// </summary>
    private void CopyRecord(Value copy, Value original, INamedTypeSymbol level, IOperation operation, Frame frame)
    {
        if (CopyConstructorOf(level) is { } constructor)
        {
            Construct(copy, level, constructor, [new Variable(original)], operation, frame);
            return;
        }

        if (level.BaseType is { IsRecord: true } baseType)
        {
            CopyRecord(copy, original, baseType, operation, frame);
        }

        var (source, target) = ((SymbolicObject)original.Raw!, (SymbolicObject)copy.Raw!);
        foreach (var member in OwnState(level))
        {
            if (source[member] is { } value)
            {
                target[member] = value.Copy();
            }
        }
    }

    private static bool HasOwnCopyConstructor(INamedTypeSymbol? level) =>
        level is { IsRecord: true } && (CopyConstructorOf(level) is not null || HasOwnCopyConstructor(level.BaseType));

    private static bool IsCopyConstructor(IMethodSymbol constructor) =>
        constructor is { ContainingType: { IsRecord: true, IsValueType: false }, Parameters: [var only] }
        && SymbolEqualityComparer.Default.Equals(only.Type.OriginalDefinition, constructor.ContainingType.OriginalDefinition);

    /// <summary>A record's copy constructor, where the user wrote one.</summary>
    private static IMethodSymbol? CopyConstructorOf(INamedTypeSymbol type) =>
        type.InstanceConstructors.FirstOrDefault(c =>
            !c.IsImplicitlyDeclared
            && IsCopyConstructor(c)
            && SourceCode.SyntaxOf(c) is Microsoft.CodeAnalysis.CSharp.Syntax.ConstructorDeclarationSyntax
        );
}
