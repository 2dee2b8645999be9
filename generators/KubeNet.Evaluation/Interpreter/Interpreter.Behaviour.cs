using System.Text;
using KubeNet.Evaluation.Native;
using KubeNet.Evaluation.Values;
using KubeNet.Resources;
using Microsoft.CodeAnalysis;
using Text = KubeNet.Evaluation.Values.Text;

namespace KubeNet.Evaluation.Interpreter;

/// <summary>Equality, text and order of the user's objects: their own overrides, what the compiler synthesises for records, or the defaults.</summary>
internal sealed partial class Interpreter : IObjectBehaviour, IInterpretedObjects
{
    /// <summary>The frame that calls from library code start from (a comparer that LINQ calls, say).</summary>
    private Frame _library = new(null, Origin.None, null, null, TypeArguments.None);

    bool IObjectBehaviour.AreEqual(SymbolicObject self, object? other)
    {
        StepBehaviour();
        if (Override(self.Type, "Equals", 1) is { } own)
        {
            return Run(own, self, new Value(other, Origin.None)).IsTrue;
        }

        if (!self.Type.IsRecord && !self.Type.IsValueType && !self.Type.IsAnonymousType)
        {
            return false;
        }

        return other is SymbolicObject peer
            && SymbolEqualityComparer.Default.Equals(self.Type, peer.Type)
            && StateOf(self.Type).All(member => Equals(self[member]?.Raw, peer[member]?.Raw));
    }

    int IObjectBehaviour.HashOf(SymbolicObject self)
    {
        StepBehaviour();
        if (Override(self.Type, "GetHashCode", 0) is { } own)
        {
            return Convert.ToInt32(Run(own, self).Raw, System.Globalization.CultureInfo.InvariantCulture);
        }

        return self.Type.IsRecord || self.Type.IsValueType || self.Type.IsAnonymousType
            ? StateOf(self.Type).Aggregate(17, (hash, member) => unchecked((hash * 31) + (self[member]?.Raw?.GetHashCode() ?? 0)))
            : self.IdentityHash;
    }

    string IObjectBehaviour.TextOf(SymbolicObject self)
    {
        StepBehaviour();
        if (Override(self.Type, "ToString", 0) is { } own)
        {
            return Text.Of(Run(own, self).Raw);
        }

        if (self.Type.IsAnonymousType)
        {
            return "{ " + string.Join(", ", StateOf(self.Type).Select(m => $"{m.Name} = {Text.Of(self[m]?.Raw)}")) + " }";
        }

        if (!self.Type.IsRecord)
        {
            return self.Type.ToDisplayString(s_reflectionName);
        }

        var text = new StringBuilder(self.Type.Name).Append(" { ");
        var length = text.Length;
        foreach (var member in PrintedMembers(self.Type))
        {
            var value = member is IPropertySymbol property ? ReadMember(self, property) : self[member];
            text.Append(text.Length > length ? ", " : "").Append(member.Name).Append(" = ").Append(Text.Of(value?.Raw));
        }

        return text.Append(text.Length > length ? " }" : "}").ToString();
    }

    int IObjectBehaviour.Compare(SymbolicObject self, object? other)
    {
        StepBehaviour();
        var comparable = self.Type.AllInterfaces.FirstOrDefault(i => i.Name == nameof(IComparable))
            ?? throw new InvalidOperationException($"'{self.Type.Name}' does not implement IComparable.");
        var method = comparable.GetMembers(nameof(IComparable.CompareTo)).OfType<IMethodSymbol>().First();
        return Convert.ToInt32(Run((IMethodSymbol)Implementation(method, self.Type), self, new Value(other, Origin.None)).Raw, System.Globalization.CultureInfo.InvariantCulture);
    }

    IEnumerable<Value>? IInterpretedObjects.Enumerate(SymbolicObject instance) => EnumerateObject(instance);

    Value IInterpretedObjects.Call(SymbolicObject instance, string method, params Value[] arguments)
    {
        var found = instance.Type.GetMembers(method).OfType<IMethodSymbol>().FirstOrDefault(m => m.Parameters.Length == arguments.Length)
            ?? instance.Type.AllInterfaces.SelectMany(i => i.GetMembers(method)).OfType<IMethodSymbol>().FirstOrDefault(m => m.Parameters.Length == arguments.Length)
            ?? throw new UnsupportedNativeException($"'{instance.Type.Name}' has no method '{method}'");
        return Run((IMethodSymbol)Implementation(found, instance.Type), instance, arguments);
    }

    private Value Run(IMethodSymbol method, SymbolicObject self, params Value[] arguments)
    {
        var callee = new Frame(_library, _library.CallSite, method, new Value(self, Origin.None), TypeArguments.Of(null, self.Type));
        BindParameters(method, Array.ConvertAll(arguments, a => (Place)new Variable(a)), callee);
        return RunBody(method, callee);
    }

    private Value? ReadMember(SymbolicObject self, IPropertySymbol property)
    {
        if (self[property] is { } kept)
        {
            return kept;
        }

        return property.GetMethod is { } getter && _code.BodyOf(getter.OriginalDefinition) is not null ? Run(getter, self) : null;
    }

    /// <summary>The user's own override of a member of <see cref="object"/>, also from a base class.</summary>
    private IMethodSymbol? Override(INamedTypeSymbol type, string name, int parameters)
    {
        for (var current = type; current is not null && _code.Declares(current); current = current.BaseType)
        {
            var own = current.GetMembers(name).OfType<IMethodSymbol>().Where(m => !m.IsImplicitlyDeclared && !m.IsStatic && m.Parameters.Length == parameters).ToArray();
            var best = own.FirstOrDefault(m => m.IsOverride) ?? own.FirstOrDefault(m => current.IsRecord || name == "Equals" && m.ExplicitInterfaceImplementations.IsEmpty);
            if (best is not null)
            {
                return best;
            }
        }

        return null;
    }

    /// <summary>The fields that make up a value, base classes first.</summary>
    private static IEnumerable<ISymbol> StateOf(INamedTypeSymbol type)
    {
        if (type.IsAnonymousType)
        {
            return type.GetMembers().OfType<IPropertySymbol>();
        }

        if (Models.ModelTypes.IsModel(type))
        {
            return type.GetMembers().OfType<IPropertySymbol>().Where(p => p.SetMethod is not null); // the fields of a referenced class are not seen
        }

        var own = type.OriginalDefinition.GetMembers().OfType<IFieldSymbol>().Where(f => !f.IsStatic && !f.IsConst).Select(KeyOf);
        return type.BaseType is { SpecialType: SpecialType.None } baseType && baseType.IsRecord ? StateOf(baseType).Concat(own) : own;
    }

    /// <summary>What a record prints: its public fields and properties, base records first.</summary>
    private static IEnumerable<ISymbol> PrintedMembers(INamedTypeSymbol type)
    {
        var own = type.OriginalDefinition.GetMembers().Where(m =>
            !m.IsStatic && m.DeclaredAccessibility == Accessibility.Public && !m.IsOverride
            && (m is IFieldSymbol { IsImplicitlyDeclared: false } || m is IPropertySymbol { IsIndexer: false, GetMethod: not null }));
        return type.BaseType is { IsRecord: true } baseType ? PrintedMembers(baseType).Concat(own) : own;
    }

    /// <summary>Members that the compiler writes for records, and the accessors of automatic properties.</summary>
    private Value? Synthesised(IMethodSymbol method, SymbolicObject instance, Place[] arguments)
    {
        if (method.AssociatedSymbol is IPropertySymbol property && _code.Declares(property) && !SourceCode.HasCode(method) && _code.IsAutomatic(property))
        {
            if (method.MethodKind == MethodKind.PropertyGet)
            {
                return instance[property] ?? DefaultOf(property.Type);
            }

            instance[property] = arguments[arguments.Length - 1].Value;
            return Value.Null;
        }

        if (!method.IsImplicitlyDeclared || !_code.Declares(method.ContainingType))
        {
            return null;
        }

        switch (method.Name)
        {
            case "Equals":
                return Value.Of(instance.Equals(arguments[0].Value.Raw));
            case "GetHashCode":
                return new Value(instance.GetHashCode(), Origin.None);
            case "ToString":
                return new Value(instance.ToString(), Origin.None);
            case "Deconstruct":
                for (var i = 0; i < arguments.Length; i++)
                {
                    var part = instance.Type.OriginalDefinition.GetMembers(method.Parameters[i].Name).OfType<IPropertySymbol>().FirstOrDefault();
                    arguments[i].Value = part is null ? Value.Unknown : ReadMember(instance, part) ?? Value.Unknown;
                }

                return Value.Null;
            default:
                return null;
        }
    }

    /// <summary>Members of <see cref="object"/> called on a user's object.</summary>
    private Value ObjectMember(IMethodSymbol method, SymbolicObject instance, Place[] arguments, IOperation operation) => method.Name switch
    {
        "ToString" => new Value(instance.ToString(), OriginOf(operation)),
        "Equals" => Value.Of(instance.Equals(arguments[0].Value.Raw)).At(OriginOf(operation)),
        "GetHashCode" => new Value(instance.GetHashCode(), OriginOf(operation)),
        "GetType" => new Value(new TypeToken(instance.Type), OriginOf(operation)),
        _ => Refuse(method, operation),
    };

    private static readonly SymbolDisplayFormat s_reflectionName = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);
}
