using KubeNet.Evaluation.Bounds;
using KubeNet.Evaluation.Native;
using KubeNet.Evaluation.Values;
using KubeNet.Resources;
using Microsoft.CodeAnalysis;
using Text = KubeNet.Evaluation.Values.Text;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>
/// Equality, text and order of the user's objects: their own overrides, what the compiler synthesises for records, or the defaults.
/// </summary>
internal sealed partial class Interpreter : IObjectBehaviour, IInterpretedObjects
{
    /// <summary>The frame that calls from library code start from (a comparer that LINQ calls, say).</summary>
    private Frame _library = new(null, Origin.None, null, null, TypeArguments.None);

    private bool SameState(SymbolicObject self, object? other) =>
        other is SymbolicObject peer
        && RuntimeTypeComparer.Instance.Equals(self.Type, peer.Type)
        && StateOf(self.Type)
            .All(member =>
                self.Type.IsAnonymousType ? AreEqualAs(TypeOfMember(member)!, StateIn(self, member), StateIn(peer, member))
                : StateIn(self, member) is SymbolicObject part ? part.Equals(StateIn(peer, member))
                : Value.RawEquals(StateIn(self, member), StateIn(peer, member))
            );

    int IObjectBehaviour.HashOf(SymbolicObject self)
    {
        StepBehaviour();
        EnsureInherited(self, "GetHashCode");
        if (self.Type.IsRecord)
        {
            return Hashing(() => HashOf(self, self.Type));
        }

        if (Override(self.Type, "GetHashCode", 0) is { } own)
        {
            return Convert.ToInt32(Hashing(() => Run(own, self)).Raw, System.Globalization.CultureInfo.InvariantCulture);
        }

        return self.Type.IsValueType || self.Type.IsAnonymousType
            ? StateOf(self.Type).Aggregate(17, (hash, member) => unchecked((hash * 31) + (StateIn(self, member)?.GetHashCode() ?? 0)))
            : self.IdentityHash;
    }

    string? IObjectBehaviour.TextOf(SymbolicObject self)
    {
        StepBehaviour();
        EnsureInherited(self, "ToString");
        if (self.Type.IsRecord)
        {
            return TextOfRecord(self);
        }

        if (Override(self.Type, "ToString", 0) is { } own)
        {
            var made = Run(own, self).Raw;
            if (made is null)
            {
                return null;
            }

            var given = Text.Of(made);
            _budget.Allocate(given.Length); // who asks puts it into a text of its own
            return given;
        }

        if (self.Type.IsAnonymousType)
        {
            var members = string.Join(", ", StateOf(self.Type).Select(m => $"{m.Name} = {Text.Of(self[m]?.Raw)}"));
            var text = members.Length == 0 ? "{ }" : $"{{ {members} }}";
            _budget.Allocate(text.Length);
            return text;
        }

        return IsException(self.Type) ? throw UnprintableException.OfException : PlainTextOf(self.Type);
    }

    string? IObjectBehaviour.Format(SymbolicObject self, string? format, IFormatProvider? provider, bool isHole)
    {
        StepBehaviour();
        EnsureInherited(self, "ToString");
        return IsFormattable(self) ? Formatted(self, format, provider, isHole) : self.ToString();
    }

    Value IInterpretedObjects.TypeOf(Type type) =>
        Compilation.GetTypeByMetadataName(type.FullName!) is { } symbol
            ? new Value(new TypeToken(symbol), Origin.None)
            : throw new UnsupportedNativeException($"'{type.FullName}' is unknown in this project");

    /// <summary>The text of an object without the user's override: <c>ManifestSet</c> has one, <c>object</c> gives the type.</summary>
    private static string PlainTextOf(INamedTypeSymbol type)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (IsManifestSet(current))
            {
                return type.MetadataName;
            }
        }

        return TypeNames.FullName(type);
    }

    private static bool IsManifestSet(INamedTypeSymbol type) =>
        type is { Name: nameof(ManifestSet), ContainingAssembly.Name: "KubeNet.Sdk" };

    int IObjectBehaviour.Compare(SymbolicObject self, object? other)
    {
        StepBehaviour();
        EnsureInherited(self, "CompareTo");
        var comparable = ComparableOf(self.Type);
        if (ReferenceEquals(self, other) && !self.IsStruct && comparable is not { IsGenericType: true })
        {
            return 0; // .NET asks an object about itself only through IComparable<T>
        }

        if (comparable is null)
        {
            return ComparedByTheOther(self, other);
        }

        using var level = Pulse.NestComparison();
        var method = comparable.GetMembers(nameof(IComparable.CompareTo)).OfType<IMethodSymbol>().First();
        return Convert.ToInt32(
            Run((IMethodSymbol)_dispatch.Implementation(method, self.Type), self, new Value(other, Origin.None)).Raw,
            System.Globalization.CultureInfo.InvariantCulture
        );
    }

    /// <summary>An object that does not implement IComparable is compared by the other one, if that does.</summary>
    private int ComparedByTheOther(SymbolicObject self, object? other)
    {
        try
        {
            return other is SymbolicObject peer && ComparableOf(peer.Type) is not null || other is IComparable and not SymbolicObject
                ? -Value.CompareRaw(other, self)
                : throw new ArgumentException("At least one object must implement IComparable.");
        }
        catch (ArgumentException error)
        {
            throw ProgramErrors.Meant(error);
        }
    }

    /// <summary>The order of the type that is compared as; else that of objects.</summary>
    private INamedTypeSymbol? ComparableOf(INamedTypeSymbol type)
    {
        var all = type
            .AllInterfaces.Where(i =>
                i is { Name: nameof(IComparable), ContainingNamespace.Name: nameof(System) }
                && (!i.IsGenericType || _relations.IsSubtype(type, i.TypeArguments[0]))
            )
            .ToArray();
        return _comparing is null
            ? all.FirstOrDefault()
            : all.FirstOrDefault(i => i.IsGenericType && _comparing.Mention(i, this))
                ?? all.FirstOrDefault(i => i.IsGenericType && _comparing.Mention(i, this, isVariant: true))
                ?? all.FirstOrDefault(i => !i.IsGenericType);
    }

    /// <summary>
    /// Runs what library code asked for; an error of ours is named one before the library or the program can take it for its own.
    /// </summary>
    private static T CalledBack<T>(Func<T> run)
    {
        try
        {
            return run();
        }
        catch (Exception error) when (HostFault.Is(error))
        {
            throw new HostFault(error);
        }
    }

    Func<string>? IInterpretedObjects.MessageOf(SymbolicObject instance) =>
        IsException(instance.Type) ? () => CalledBack(() => MessageOf(instance)) : null;

    Value IInterpretedObjects.Call(SymbolicObject instance, string method, params Value[] arguments)
    {
        var found =
            ComparerMember(instance, method, arguments.Length)
            ?? instance.Type.GetMembers(method).OfType<IMethodSymbol>().FirstOrDefault(m => m.Parameters.Length == arguments.Length)
            ?? Override(instance.Type, method, arguments.Length)
            ?? instance
                .Type.AllInterfaces.SelectMany(i => i.GetMembers(method))
                .OfType<IMethodSymbol>()
                .FirstOrDefault(m => m.Parameters.Length == arguments.Length)
            ?? throw new UnsupportedNativeException($"'{instance.Type.Name}' has no method '{method}'");
        var implementation = (IMethodSymbol)_dispatch.Implementation(found, instance.Type);
        return CalledBack(() =>
            method == nameof(GetHashCode)
                ? Hashing(() => Run(implementation, instance, arguments))
                : Run(implementation, instance, arguments)
        );
    }

    /// <summary>What collections and sorts ask a comparer of the user's, whose class may have other members of that name.</summary>
    private IMethodSymbol? ComparerMember(SymbolicObject instance, string method, int parameters)
    {
        if (!_comparerMembers.TryGetValue((instance.Type, method, parameters), out var known))
        {
            known = s_comparers
                .Select(name => InterfaceOf(instance, name))
                .OfType<INamedTypeSymbol>()
                .SelectMany(comparer => comparer.GetMembers(method).OfType<IMethodSymbol>())
                .FirstOrDefault(member => member.Parameters.Length == parameters);
            _comparerMembers.Add((instance.Type, method, parameters), known);
        }

        return known;
    }

    /// <summary>The members that were found; a sort asks for each pair.</summary>
    private readonly Dictionary<(INamedTypeSymbol Type, string Method, int Parameters), IMethodSymbol?> _comparerMembers = [];

    private static readonly string[] s_comparers = ["IComparer`1", "IEqualityComparer`1"];

    private Value Run(IMethodSymbol method, SymbolicObject self, params Value[] arguments) =>
        Run(method, self, Array.ConvertAll(arguments, argument => (Place)new Variable(argument)));

    /// <summary>
    /// Calls a method of the user's from library code, with places, so that <c>out</c> parameters work. Library code cannot go on with a
    /// result that is unknown, since a part of the method was refused.
    /// </summary>
    private Value Run(IMethodSymbol method, SymbolicObject self, Place[] arguments) => Known(RunPerhapsUnknown(method, self, arguments));

    private static Value Known(Value value) =>
        value.IsUnknown && !ReferenceEquals(value, Value.NoDefault) ? throw new UnknownValueException() : value;

    private Value RunPerhapsUnknown(IMethodSymbol method, SymbolicObject self, Place[] arguments)
    {
        var target = new Value(self, Origin.None);
        var callee = new Frame(_library, _library.CallSite, method, target, TypesOf(method, target, _library));
        var nesting = Enter(callee, _current);
        BindParameters(method, arguments, callee);
        var result = RunBody(method, callee);
        _budget.Restore(nesting);
        return result;
    }

    private Value? ReadMember(SymbolicObject self, IPropertySymbol property)
    {
        property = _dispatch.Implementation(property, self.Type);
        if (property.GetMethod is { } getter && SourceCode.HasCode(getter) && _code.BodyOf(getter.OriginalDefinition) is not null)
        {
            return RunPerhapsUnknown(getter, self, []); // also where it keeps something in a 'field' of its own
        }

        return self[property] is { } kept ? kept
            : self.Type.IsAnonymousType || !_code.Declares(property) && !Models.ModelTypes.IsModel(property.ContainingType) ? null
            : Held(self, property);
    }

    /// <summary>The user's own override of a member of <see cref="object"/>, also from a base class.</summary>
    private IMethodSymbol? Override(INamedTypeSymbol type, string name, int parameters)
    {
        for (var current = type; current is not null && _code.Declares(current); current = current.BaseType)
        {
            var own = current
                .GetMembers(name)
                .OfType<IMethodSymbol>()
                .Where(m => !m.IsImplicitlyDeclared && !m.IsStatic && m.Parameters.Length == parameters)
                .ToArray();
            var best =
                own.FirstOrDefault(m => m.IsOverride)
                ?? own.FirstOrDefault(m => name == "Equals" && m.ExplicitInterfaceImplementations.IsEmpty);
            if (best is not null)
            {
                return best;
            }
        }

        return null;
    }

    /// <summary>
    /// The fields that make up the value of a struct or of an anonymous object. A parameter of a primary constructor that members read is
    /// a field, too.
    /// </summary>
    private IEnumerable<ISymbol> StateOf(INamedTypeSymbol type) =>
        type.IsAnonymousType ? type.GetMembers().OfType<IPropertySymbol>() : OwnState(type).Concat(CapturedBy(type));

    /// <summary>Members that the compiler writes for records, and the accessors of automatic properties.</summary>
    private Value? Synthesised(IMethodSymbol method, SymbolicObject instance, Place[] arguments)
    {
        if (
            method.AssociatedSymbol is IPropertySymbol property
            && _code.Declares(property)
            && !SourceCode.HasCode(method)
            && _code.IsAutomatic(property)
        )
        {
            if (method.MethodKind == MethodKind.PropertyGet)
            {
                return Held(instance, property).Copy();
            }

            instance[property] = arguments[arguments.Length - 1].Value;
            return Value.Null;
        }

        if (!method.IsImplicitlyDeclared || !_code.Declares(method.ContainingType))
        {
            return null;
        }

        return method.ContainingType.IsRecord ? RecordMember(method, instance, arguments) : null;
    }

    /// <summary><c>base.ToString()</c> and the like, where the base is <see cref="object"/> or a struct's.</summary>
    private Value? BaseObjectMember(IMethodSymbol method, SymbolicObject instance, Place[] arguments) =>
        method.Name switch
        {
            nameof(ToString) => new Value(PlainTextOf(instance.Type), Origin.None),
            nameof(Equals) when arguments.Length == 1 && instance.Type.IsValueType => Value.Of(SameState(instance, arguments[0].Value.Raw)),
            nameof(Equals) when arguments.Length == 1 => Value.Of(ReferenceEquals(instance, arguments[0].Value.Raw)),
            nameof(GetHashCode) when _hashing > 0 => new Value(instance.IdentityHash, Origin.None),
            _ => null,
        };

    /// <summary>Members of <see cref="object"/> called on a user's object.</summary>
    private Value ObjectMember(IMethodSymbol method, SymbolicObject instance, Place[] arguments, IOperation operation) =>
        method.Name switch
        {
            "ToString" => new Value(instance.ToString(), OriginOf(operation)),
            "Equals" => Value.Of(instance.Equals(arguments[0].Value.Raw)).At(OriginOf(operation)),
            "MemberwiseClone" => new Value(instance.Boxed(), OriginOf(operation)),
            "GetType" => new Value(new TypeToken(instance.Type), OriginOf(operation)),
            _ => Refuse(method, operation),
        };
}
