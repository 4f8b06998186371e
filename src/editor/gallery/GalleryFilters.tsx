import { Search } from 'lucide-react';
import { negTypes, products } from '../../core/index.ts';
import { galleryMessages as text } from '../messages/gallery.ts';
import { Select } from '../ui/Select.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import styles from './Gallery.module.css';
import { allFacts, type TemplateWish } from './template-facts.ts';

const usedTypes = new Set(allFacts.flatMap((facts) => facts.negTypes));
const usedProducts = new Set(allFacts.flatMap((facts) => facts.products));

const typeOptions = [
  { value: '', label: text.anyNegType },
  ...negTypes.filter(({ id }) => usedTypes.has(id)).map(({ id }) => ({ value: id, label: id })),
];
const productOptions = [
  { value: '', label: text.anyProduct },
  ...products.filter((product) => usedProducts.has(product)).map(({ id, name }) => ({ value: id, label: name })),
];

export interface GalleryFiltersProps {
  readonly wish: TemplateWish;
  readonly onWish: (wish: TemplateWish) => void;
  /** How many templates are shown. */
  readonly shown: number;
}

/** What narrows the gallery down: words, a NEG type, a load balancer. */
export function GalleryFilters({ wish, onWish, shown }: GalleryFiltersProps) {
  return (
    <div className={styles.filters} role="group" aria-label={text.filters}>
      <TextInput
        type="search"
        label={text.search}
        placeholder={text.search}
        value={wish.search}
        onInput={(search) => onWish({ ...wish, search })}
        icon={<Search size={14} aria-hidden="true" />}
      />
      <Select
        label={text.negType}
        value={wish.negType}
        options={typeOptions}
        onChange={(negType) => onWish({ ...wish, negType })}
      />
      <Select
        label={text.product}
        value={wish.product}
        options={productOptions}
        onChange={(product) => onWish({ ...wish, product })}
      />
      <p className={styles.count} role="status">
        {text.count(shown, allFacts.length)}
      </p>
    </div>
  );
}
