using System.Collections;
using KubeNet.Evaluation.Library;
using KubeNet.Evaluation.Native;
using KubeNet.Evaluation.Values;
using KubeNet.Resources;
using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>Sequences and collections that the user wrote: their enumerators, and what library code asks of them.</summary>
internal sealed partial class Interpreter
{
    /// <summary>Whether the evaluation has been stopped: nothing of the program runs then, no <c>Dispose</c> either.</summary>
    private bool _isStopped;

    IEnumerable<Value>? IInterpretedObjects.Sequence(SymbolicObject instance)
    {
        var method = EnumeratorMethodOf(instance.Type);
        if (instance.Base is { } held && (method is null || !_code.Declares(method)))
        {
            return _marshal.Elements(new Value(held, Origin.None));
        }

        return method is null ? null : OwnSequence.Of(instance, this);
    }

    IEnumerator<Value> IInterpretedObjects.EnumeratorOf(SymbolicObject instance) =>
        CalledBack(() =>
        {
            var method = (IMethodSymbol)_dispatch.Implementation(EnumeratorMethodOf(instance.Type)!, instance.Type);
            return Steps(Run(method, instance), method.ReturnType);
        });

    /// <summary>The elements that the enumerator of <see cref="IEnumerable"/> gives, which may be other ones.</summary>
    private IEnumerable<Value> Untyped(SymbolicObject instance)
    {
        var declared = Compilation
            .GetSpecialType(SpecialType.System_Collections_IEnumerable)
            .GetMembers(nameof(IEnumerable.GetEnumerator))
            .OfType<IMethodSymbol>()
            .Single();
        var enumerator = CalledBack(() => Run((IMethodSymbol)_dispatch.Implementation(declared, instance.Type), instance));
        foreach (var element in EnumerateWith(enumerator, declared.ReturnType))
        {
            yield return element;
        }
    }

    bool IInterpretedObjects.Implements(SymbolicObject instance, string collectionInterface) =>
        InterfaceOf(instance, collectionInterface) is not null;

    Value IInterpretedObjects.CallMember(SymbolicObject instance, string collectionInterface, string member, params Value[] arguments)
    {
        var declared = InterfaceOf(instance, collectionInterface)!
            .GetMembers(member)
            .OfType<IMethodSymbol>()
            .First(m => m.Parameters.Length == arguments.Length);
        var result = CalledBack(() =>
            declared.AssociatedSymbol is IPropertySymbol { Parameters.IsEmpty: true } property
                ? ReadMember(instance, property) ?? Value.Null
                : Run((IMethodSymbol)_dispatch.Implementation(declared, instance.Type), instance, arguments)
        );
        return result.IsUnknown ? throw new UnknownValueException() : result;
    }

    void IInterpretedObjects.CopyTo(SymbolicObject instance, Value[] array, int index)
    {
        // The user's code reads no more of the array than its length; what it does not write keeps its default.
        var implemented = InterfaceOf(instance, "ICollection`1")!;
        var copy = Array.ConvertAll(array, item => item ?? DefaultOf(implemented.TypeArguments[0]));
        IInterpretedObjects objects = this;
        objects.CallMember(
            instance,
            "ICollection`1",
            "CopyTo",
            _types.WithType(new Value(copy, Origin.None), Compilation.CreateArrayTypeSymbol(implemented.TypeArguments[0])),
            new Value(index, Origin.None)
        );
        copy.CopyTo(array, 0);
    }

    private static INamedTypeSymbol? InterfaceOf(SymbolicObject instance, string name) =>
        OnlyOne(
            instance.Type,
            instance.Type.AllInterfaces.Where(i =>
                i.MetadataName == name && i.ContainingNamespace?.ToDisplayString() == "System.Collections.Generic"
            )
        );

    /// <summary>
    /// The only one of a type's interfaces with this name. The library runs over values, and would not ask for the elements of a type.
    /// </summary>
    private static INamedTypeSymbol? OnlyOne(INamedTypeSymbol type, IEnumerable<INamedTypeSymbol> interfaces) =>
        interfaces.Take(2).ToArray() switch
        {
            [] => null,
            [var one] => one,
            [var one, ..] => throw new UnsupportedNativeException(
                $"'{type.Name}' implements {one.Name} more than once, and which of them .NET asks is not known at build time"
            ),
        };

    /// <summary>The method that library code calls for an enumerator: that of the generic interface, or of the other one.</summary>
    private static IMethodSymbol? EnumeratorMethodOf(INamedTypeSymbol type) =>
        (
            OnlyOne(
                type,
                type.AllInterfaces.Where(i => i.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)
            ) ?? type.AllInterfaces.FirstOrDefault(i => i.SpecialType == SpecialType.System_Collections_IEnumerable)
        )
            ?.GetMembers("GetEnumerator")
            .OfType<IMethodSymbol>()
            .First()
            is { } declared
            ? type.FindImplementationForInterfaceMember(declared) as IMethodSymbol ?? declared
            : null;

    /// <summary>The elements that an enumerator gives: one of the library's, an iterator's, or one that the user wrote.</summary>
    /// <param name="enumerator">The enumerator.</param>
    /// <param name="type">The type that it is used as.</param>
    private IEnumerable<Value> EnumerateWith(Value enumerator, ITypeSymbol type)
    {
        using var steps = Steps(enumerator, type);
        while (steps.MoveNext())
        {
            yield return steps.Current;
        }
    }

    private IEnumerator<Value> Steps(Value enumerator, ITypeSymbol type) =>
        enumerator.Raw switch
        {
            IEnumerator<Value> values => values,
            IEnumerator native => new NativeSteps(native, _marshal),
            SymbolicObject own => new OwnSteps(own, type, this),
            null => throw ProgramErrors.Meant(new NullReferenceException(ExceptionMessages.NullReference)),
            _ when enumerator.IsUnknown => throw Undecided(),
            _ => throw new UnsupportedNativeException(
                $"what '{(_current is null ? "" : _current.Syntax.ToString())}' iterates over has an enumerator that is unknown here"
            ),
        };

    private sealed class NativeSteps(IEnumerator native, Marshal marshal) : IEnumerator<Value>
    {
        public Value Current => marshal.FromNative(native.Current, Origin.None);

        object IEnumerator.Current => Current;

        public bool MoveNext() => native.MoveNext();

        public void Reset() => native.Reset();

        public void Dispose() => (native as IDisposable)?.Dispose();
    }

    /// <summary>An enumerator that the user wrote. <c>Current</c> runs when it is asked for, and no earlier.</summary>
    private sealed class OwnSteps : IEnumerator<Value>
    {
        private readonly SymbolicObject _own;
        private readonly Interpreter _interpreter;
        private readonly IPropertySymbol _current;
        private readonly IMethodSymbol _moveNext;

        public OwnSteps(SymbolicObject own, ITypeSymbol type, Interpreter interpreter)
        {
            _own = own;
            _interpreter = interpreter;
            _current = Member<IPropertySymbol>(type, nameof(IEnumerator.Current));
            _moveNext = Member<IMethodSymbol>(type, nameof(IEnumerator.MoveNext));
        }

        public Value Current => Known(CalledBack(() => _interpreter.ReadMember(_own, _current)) ?? Value.NoDefault);

        object IEnumerator.Current => Current;

        public bool MoveNext() => CalledBack(() => _interpreter.Run(_moveNext, _own)).IsTrue;

        public void Reset() =>
            throw new UnsupportedNativeException("an enumerator that the project implements cannot be reset at build time");

        public void Dispose()
        {
            if (!_interpreter._isStopped && _interpreter.DisposeOf(_own, isPattern: _own.Type.IsRefLikeType) is { } dispose)
            {
                CalledBack(() => _interpreter.Run(dispose, _own));
            }
        }

        /// <summary>The member that the compiler finds by its name in the type that the enumerator is used as.</summary>
        private TSymbol Member<TSymbol>(ITypeSymbol type, string name)
            where TSymbol : class, ISymbol
        {
            for (var current = type; current is not null; current = current.BaseType)
            {
                if (
                    current.GetMembers(name).OfType<TSymbol>().FirstOrDefault(m => m is not IMethodSymbol { Parameters.IsEmpty: false }) is
                    { } own
                )
                {
                    return _interpreter._dispatch.Implementation(own, _own.Type);
                }
            }

            var inherited = type.AllInterfaces.SelectMany(i => i.GetMembers(name)).OfType<TSymbol>().First();
            return _interpreter._dispatch.Implementation(inherited, _own.Type);
        }
    }

    /// <summary>The user's <c>Dispose</c>; of a <c>ref struct</c> also one that implements nothing.</summary>
    private IMethodSymbol? DisposeOf(SymbolicObject instance, bool isPattern)
    {
        var disposable = Compilation.GetSpecialType(SpecialType.System_IDisposable);
        return instance.Type.AllInterfaces.Contains(disposable, SymbolEqualityComparer.Default)
                ? (IMethodSymbol)
                    _dispatch.Implementation(
                        disposable.GetMembers(nameof(IDisposable.Dispose)).OfType<IMethodSymbol>().Single(),
                        instance.Type
                    )
            : isPattern
                ? instance.Type.GetMembers(nameof(IDisposable.Dispose)).OfType<IMethodSymbol>().FirstOrDefault(m => m.Parameters.IsEmpty)
            : null;
    }
}
