import { describe, expect, it } from '@jest/globals';
import { isProgram, sniff } from './sniff.ts';

const hex = (text: string): Buffer => Buffer.from(text, 'hex');

describe('the media type of an attachment', () => {
  it.each([
    [Buffer.from('%PDF-1.7\n'), 'application/pdf'],
    [hex('89504e470d0a1a0a0000'), 'image/png'],
    [hex('ffd8ffe000104a46'), 'image/jpeg'],
    [Buffer.concat([hex('504b0304'), Buffer.from('....word/document.xml')]), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    [Buffer.concat([hex('504b0304'), Buffer.from('....photo.jpg')]), 'application/zip'],
    [Buffer.concat([hex('308006092a864886f70d010702a0803080')]), 'application/pkcs7-mime'],
    [Buffer.from('Příloha: žádost'), 'text/plain'],
    [hex('00ff00ff'), 'application/octet-stream'],
    [hex('c3288080'), 'application/octet-stream'],
  ])('is read from its bytes (%#)', (bytes, mediaType) => {
    expect(sniff(bytes)).toBe(mediaType);
  });

  it.each(['<html><script>alert(1)</script>', '<svg onload="x()"/>'])('is nothing that a browser would run: %s', (text) => {
    expect(sniff(Buffer.from(text))).toBe('text/plain');
  });

  it('knows programs, whatever they are called', () => {
    expect([hex('4d5a9000'), hex('7f454c46'), Buffer.from('#!/bin/sh')].map(isProgram)).toEqual([true, true, true]);
    expect(isProgram(Buffer.from('%PDF-1.4'))).toBe(false);
  });
});
