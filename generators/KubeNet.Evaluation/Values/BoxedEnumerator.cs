using System.Collections;
using System.Runtime.CompilerServices;

namespace KubeNet.Evaluation.Values;

/// <summary>
/// An enumerator of the library that is a struct, as an interface holds it: variables share it, and what it was made of stays as
/// it is.
/// </summary>
internal abstract class BoxedEnumerator
{
    /// <summary>The enumerator in a box of its own; null for anything else.</summary>
    public static object? Of(object raw) =>
        raw switch
        {
            IEnumerator<Value> of and ValueType => new Box<Value>(of),
            IEnumerator<KeyValuePair<Value, Value>> of and ValueType => new Box<KeyValuePair<Value, Value>>(of),
            _ => null,
        };

    /// <summary>The struct in the box: whoever calls its own methods moves it for all who share the box.</summary>
    public abstract object Struct { get; }

    private sealed class Box<T>(IEnumerator<T> enumerator) : BoxedEnumerator, IEnumerator<T>
    {
        private readonly IEnumerator<T> _own = (IEnumerator<T>)RuntimeHelpers.GetObjectValue(enumerator);

        public override object Struct => _own;

        public T Current => _own.Current;

        /// <summary>Throws if no element is current; the generic Current does not.</summary>
        object? IEnumerator.Current => ((IEnumerator)_own).Current;

        public bool MoveNext() => _own.MoveNext();

        public void Reset() => _own.Reset();

        public void Dispose() => _own.Dispose();
    }
}
