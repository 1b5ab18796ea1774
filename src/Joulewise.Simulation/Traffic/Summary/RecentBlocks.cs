using System.Runtime.InteropServices;

namespace Joulewise.Simulation;

/// <summary>A bounded memory of blocks that forgets the one unused for longest.</summary>
internal sealed class RecentBlocks
{
    private readonly int _capacity;
    private readonly Dictionary<ulong, LinkedListNode<ulong>> _nodes = [];
    private readonly LinkedList<ulong> _byUse = new();

    /// <summary>Initializes a new instance of the <see cref="RecentBlocks"/> class.</summary>
    /// <param name="capacity">The most blocks it remembers; 1 or more.</param>
    public RecentBlocks(int capacity) => _capacity = capacity;

    /// <summary>Uses a block.</summary>
    /// <param name="block">Its hash.</param>
    /// <returns>Whether it was remembered.</returns>
    public bool Use(ulong block)
    {
        ref LinkedListNode<ulong>? node = ref CollectionsMarshal.GetValueRefOrAddDefault(_nodes, block, out bool isKnown);
        if (isKnown && node is not null)
        {
            _byUse.Remove(node);
            _byUse.AddFirst(node);
            return true;
        }

        node = _byUse.AddFirst(block);
        if (_nodes.Count > _capacity && _byUse.Last is { } oldest)
        {
            _nodes.Remove(oldest.Value);
            _byUse.RemoveLast();
        }

        return false;
    }
}
